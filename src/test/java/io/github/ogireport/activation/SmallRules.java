package io.github.ogireport.activation;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.SoundReport;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A rules folder of two rules in two files, both of which say in their message which version they belong to. */
public final class SmallRules {

    private static final String[] UNCHANGED = {"vocabulary.dsl", "2021/format.yaml", "2021/settings.yaml"};

    private final Path folder;

    private SmallRules(Path folder) {
        this.folder = folder;
    }

    /** Version 1. */
    public static SmallRules in(Path folder) throws IOException {
        SmallRules rules = new SmallRules(folder);
        Files.createDirectories(folder.resolve("2021"));
        return rules.version(1);
    }

    public Path folder() {
        return folder;
    }

    static Map<String, byte[]> files(int version) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : UNCHANGED) {
            files.put(name, Files.readAllBytes(RulesCopy.SHIPPED.resolve(name)));
        }
        files.put("2021/a.dslr", rule("A-01", version).getBytes(StandardCharsets.UTF_8));
        files.put("2021/b.dslr", rule("B-01", version).getBytes(StandardCharsets.UTF_8));
        files.put("2021/ruleset.yaml", ("id: small\nversion: \"" + version + "\"\nbasis: 测试\nfirstReportYear: 2021\nauthor: 测试\nchanges: 第"
                + version + "版\n").getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static String rule(String id, int version) {
        return "规则 \"" + id + " 总计等于各结果之和\"\n级别 强制性\n依据 \"测试\"\n提示 \"第" + version + "版：{位置}\"\n当\n表四的每一行\n则\n"
                + "应当满足 \"结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计\"\n结束\n";
    }

    public SmallRules version(int version) throws IOException {
        for (Map.Entry<String, byte[]> file : files(version).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return this;
    }

    SmallRules write(String name, String text) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public SmallRules broken() throws IOException {
        return write("2021/b.dslr", rule("B-01", 9).replace("\n结束\n", "\n这一句不在词汇表里\n结束\n"));
    }

    /** A report in which each of the two rules finds the same fault. */
    public static AnnualReport faulty(Format format) {
        return SoundReport.of(format, 2024).cell("remedies.reconsideration.total", 5).build();
    }

    /** The version that a result comes from, by its rule set's id and by every message. */
    static int version(ValidationResult result) {
        int version = Integer.parseInt(result.ruleSet().version());
        if (result.findings().size() != 2 || !result.notEvaluated().isEmpty()) {
            throw new AssertionError("version " + version + ": " + result.findings() + result.notEvaluated());
        }
        for (Finding finding : result.findings()) {
            if (!finding.message().startsWith("第" + version + "版：")) {
                throw new AssertionError("version " + version + " gave " + finding);
            }
        }
        return version;
    }
}
