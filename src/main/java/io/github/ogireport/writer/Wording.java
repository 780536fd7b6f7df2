package io.github.ogireport.writer;

import io.github.ogireport.finding.Counts;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.RuleSetId;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.Suspect;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.finding.Verdict;
import io.github.ogireport.report.AnnualReport;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The words in which a result is told to a clerk. */
final class Wording {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Wording() { }

    static String organ(AnnualReport report) {
        String name = PlainText.line(report.organ().name());
        return name.isEmpty() ? "（未写明单位）" : name;
    }

    static String title(AnnualReport report) {
        String title = report.title() == null ? "" : PlainText.line(report.title());
        return title.isEmpty() ? organ(report) + report.year() + "年政府信息公开工作年度报告" : title;
    }

    static String verdict(ValidationResult result) {
        return isUnfinishedDraft(result) ? "尚待完善" : result.verdict().label();
    }

    static boolean isUnfinishedDraft(ValidationResult result) {
        boolean open = result.counts().total() > 0 || !result.notEvaluated().isEmpty();
        return result.stage() == Stage.DRAFT && result.verdict() == Verdict.ACCEPTED && open;
    }

    /** How many findings there are; empty when there are none. A draft has no severities yet. */
    static String counts(ValidationResult result) {
        Counts counts = result.counts();
        if (counts.total() == 0) {
            return "";
        }
        if (result.stage() == Stage.DRAFT) {
            return counts.total() + " 条";
        }
        String text = "强制性 " + counts.mandatory() + " 条，核实性 " + counts.verify() + " 条，提示性 " + counts.hint() + " 条";
        return counts.explained() == 0 ? text : text + "；已作说明 " + counts.explained() + " 条";
    }

    static String suspects(List<Suspect> suspects) {
        return suspects.size() == 1 ? "最可能填错的" : "最可能填错的：" + suspects.size() + " 种可能，最像的在前";
    }

    static String ruleSet(RuleSetId id) {
        return id == null ? "没有适用的规则" : id.edition() + "年版格式的规则，版本 " + id.version();
    }

    static String explanation(Explanation explanation) {
        StringBuilder text = new StringBuilder(PlainText.line(explanation.reason()));
        String by = explanation.by() == null ? "" : PlainText.line(explanation.by());
        String at = explanation.at() == null ? "" : MINUTE.format(explanation.at());
        if (!by.isEmpty() || !at.isEmpty()) {
            text.append("（").append(by).append(by.isEmpty() || at.isEmpty() ? "" : "，").append(at).append("）");
        }
        return text.toString();
    }

    /** One sentence that tells the clerk what to do next. */
    static String nextStep(ValidationResult result) {
        if (result.stage() == Stage.DRAFT) {
            return nextStepOfDraft(result);
        }
        Counts counts = result.counts();
        String then = result.stage() == Stage.PUBLISH ? "发布" : "送审";
        int open = counts.verify() - counts.explained();
        switch (result.verdict()) {
            case REJECTED:
                return "请先改正 " + counts.mandatory() + " 条强制性问题"
                        + (open > 0 ? "，再核对 " + open + " 条核实性问题（有误的改正，无误的写明情况说明）" : "")
                        + "，然后重新审核。" + (hasFailure(result) ? "另有规则没有审完，请告知系统管理员。" : "");
            case NEEDS_EXPLANATION:
                return "请逐条核对 " + open + " 条核实性问题：数字有误的改正，确实无误的写明情况说明，然后重新审核。";
            case NOT_EVALUATED:
                return hasFailure(result)
                        ? "审核没有完成，不能视为通过。请把这份结果交给系统管理员，处理后重新审核。"
                        : "请把空白或无法辨认的单元格填写清楚（没有发生的填 0），然后重新审核。";
            default:
                return counts.hint() > 0 ? "没有必须改正的问题。请看一遍提示性问题，确认无误后即可" + then + "。" : "没有发现问题，可以" + then + "。";
        }
    }

    private static String nextStepOfDraft(ValidationResult result) {
        if (hasFailure(result)) {
            return "草稿可以保存。审核没有完成，请告知系统管理员。";
        }
        int open = result.counts().total();
        if (open == 0 && result.notEvaluated().isEmpty()) {
            return "草稿目前没有发现问题，可以继续填写或送审。";
        }
        return "草稿可以保存。请在送审前" + (open == 0 ? "填好空白或无法辨认的单元格。" : "补齐、核对这 " + open + " 条。");
    }

    private static boolean hasFailure(ValidationResult result) {
        return result.notEvaluated().stream().anyMatch(each -> each.cause() == NotEvaluated.Cause.FAILURE);
    }
}
