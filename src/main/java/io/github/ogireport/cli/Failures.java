package io.github.ogireport.cli;

import io.github.ogireport.adapter.mapping.InvalidFieldMappingException;
import io.github.ogireport.bound.NoRegularFileException;
import io.github.ogireport.reader.UnreadableReportException;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.signature.UnusableKeyException;
import io.github.ogireport.source.Problem;
import java.io.IOException;
import java.io.PrintWriter;

/** Says in Chinese why a command could not do its work; never with a stack trace. */
final class Failures {

    private Failures() { }

    /** @return the exit code */
    static int report(Throwable e, PrintWriter err) {
        if (e instanceof InvalidRuleSetException) {
            ((InvalidRuleSetException) e).problems().forEach(problem -> err.println(line(problem)));
        } else if (e instanceof InvalidFieldMappingException) {
            ((InvalidFieldMappingException) e).problems().forEach(problem -> err.println(line(problem)));
        } else if (e instanceof UnusableKeyException) {
            err.println(e.getMessage());
        } else if (e instanceof IOException) {
            err.println("结果写不出去：" + reason((IOException) e));
        } else if (e instanceof OutOfMemoryError) {
            err.println("内存不够：请减少一次审核的文件，或者用环境变量 JAVA_OPTS=-Xmx2g 加大内存");
        } else {
            err.println("程序出错，请把这一行和所用的文件告诉维护人员：" + e);
        }
        return ExitCode.TROUBLE;
    }

    /** Why a file was not checked. */
    static String ofFile(Throwable e) {
        if (e instanceof UnreadableReportException) {
            UnreadableReportException unreadable = (UnreadableReportException) e;
            return (unreadable.place() == null ? "" : unreadable.place() + "：") + unreadable.problem();
        }
        if (e instanceof IOException) {
            return "读不出来：" + reason((IOException) e);
        }
        return e instanceof Error ? "文件太大或嵌套太深，内存不够，没有审核" : "程序出错，没有审核，请把这一行和文件告诉维护人员：" + e;
    }

    /** {@code file:line: message}. */
    static String line(Problem problem) {
        return problem.file() + (problem.line() > 0 ? ":" + problem.line() : "") + ": " + problem.message();
    }

    /** What an exception of the file system means, in Chinese. */
    static String reason(IOException e) {
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "没有权限";
        }
        if (e instanceof java.nio.file.NoSuchFileException) {
            return "没有这个文件或文件夹";
        }
        if (e instanceof NoRegularFileException) {
            return e.getMessage();
        }
        String message = e.getMessage();
        return message != null && message.contains("No space left") ? "磁盘已满" : "系统报告 " + message;
    }
}
