package io.github.ogireport.ruleset;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.source.Problems;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What stands before a rule's conditions: its id and name, how severe it is, why it is, and what a clerk is told. Immutable. */
final class RuleHead {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");

    final String id;
    final String name;
    final String file;
    final int line;
    final Severity severity;
    final String basis;
    final String message;
    final String remedy;

    private RuleHead(String title, String file, int line, Severity severity, Map<String, String> said) {
        int space = title.indexOf(' ');
        this.id = title.substring(0, space);
        this.name = title.substring(space + 1).trim();
        this.file = file;
        this.line = line;
        this.severity = severity;
        this.basis = said.get("@basis");
        this.message = said.getOrDefault("@message", "");
        this.remedy = said.getOrDefault("@remedy", "");
    }

    /**
     * @param said    what the rule says of itself, by {@code @severity}, {@code @basis}, {@code @message}, {@code @remedy}
     * @param wordFor the word that the rule's author writes for one of these
     * @return null when it is no rule; all that is wrong is added to {@code problems}
     */
    static RuleHead of(String file, int line, String title, Map<String, String> said, UnaryOperator<String> wordFor, Problems problems) {
        int space = title.indexOf(' ');
        if (space < 1 || !ID.matcher(title.substring(0, space)).matches()) {
            problems.add(file, line, "规则的名字“" + title + "”应为“编号 名称”，编号只用字母、数字和 -，例如 \"T3-01 新收加结转等于办结加结转下年\"");
            return null;
        }
        if (said.getOrDefault("@basis", "").isEmpty()) {
            problems.add(file, line, "规则“" + title + "”缺少“" + wordFor.apply("@basis") + "”：请写明根据哪个文件的哪一条");
            return null;
        }
        for (Map.Entry<String, String> each : said.entrySet()) {
            if (Bound.RULE_SAYING.isPassedBy(each.getValue().length())) {
                problems.add(file, line, "规则“" + title.substring(0, space) + "”的“" + wordFor.apply(each.getKey()) + "”太长，最多 " + Bound.RULE_SAYING.limit() + " 个字");
                return null;
            }
        }
        for (String saying : new String[] {"@message", "@remedy"}) {
            String problem = MessageBlanks.problem(said.getOrDefault(saying, ""), problems::maySuggest);
            if (problem != null) {
                problems.add(file, line, "规则“" + title.substring(0, space) + "”的“" + wordFor.apply(saying) + "”" + problem);
            }
        }
        String level = said.getOrDefault("@severity", Severity.VERIFY.label());
        Severity severity = Settings.severity(level);
        if (severity == null) {
            problems.add(file, line, "不认识的级别“" + level + "”：应为 强制性、核实性 或 提示性");
            return null;
        }
        return new RuleHead(title, file, line, severity, said);
    }
}
