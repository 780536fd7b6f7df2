package io.github.ogireport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("jdk")
class UsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''                          | 没有命令 ",
        "chek a.json                 | 没有命令 chek，最接近的是 check",
        "rules                       | 请写明要做什么",
        "rules check                 | 缺少参数 <文件夹>",
        "rules check a b             | 多出了参数 b",
        "check                       | 缺少参数 <文件>",
        "check a.json --formt json   | 没有选项 --formt，最接近的是 --format",
        "check a.json --format xml   | --format 的值“xml”不对，可以是 text、json、jsonl、html",
        "check a.json --stage final  | --stage 的值“final”不对，可以是 draft、submit、publish",
        "check a.json --rules        | 缺少选项 --rules <文件夹>",
        "check a --stage draft --stage submit | --stage 只能写一次",
        "cells                       | 缺少选项 --edition <版次>",
        "mapping                     | 请写明要做什么",
        "mapping check               | 缺少参数 <文件>",
        "mapping draft f.html        | 缺少选项 --edition <版次>"})
    void wrongUsageIsSaidInOneLine(String command, String message) {
        CommandRun run = CommandRun.of(command.split(" +"));
        assertEquals(64, run.exitCode);
        assertTrue(run.err.startsWith(message), run.err);
        assertEquals(1, run.errLines().size(), run.err);
        assertEquals("", run.out);
    }

    @Test
    void noCommandAtAllIsWrongUsage() {
        CommandRun run = CommandRun.of();
        assertEquals(64, run.exitCode);
        assertTrue(run.err.startsWith("请写明要做什么"), run.err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "check --help", "rules --help", "rules check -h", "rules list -h", "cells --help", "serve --help", "mapping --help", "mapping check --help", "mapping draft -h"})
    void helpIsChinese(String command) {
        CommandRun run = CommandRun.of(command.split(" "));
        assertEquals(0, run.exitCode);
        assertTrue(run.out.startsWith("用法：ogi-report"), run.out);
        assertFalse(Pattern.compile("Usage|Commands|Show|Print|\\[OPTIONS]|\\[COMMAND]").matcher(run.out).find(), run.out);
    }

    @Test
    void theVersionIsShown() {
        CommandRun run = CommandRun.of("--version");
        assertEquals(0, run.exitCode);
        assertTrue(run.out.startsWith("ogi-report "), run.out);
    }
}
