package io.github.ogireport.ruleset;

import io.github.ogireport.bound.BoundPassedException;
import io.github.ogireport.bound.BudgetSpentException;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Section;
import io.github.ogireport.source.Problems;
import io.github.ogireport.source.Yaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the {@code cases/} folders of a rule set. A file there holds either one sound report (报告) or the cases (案例) of one
 * rule, each of which changes such a report and lists what must be found in it.
 */
final class CaseFile {

    static final String FOLDER = "/cases/";
    /** What a cell of a case's reports takes, in {@link io.github.ogireport.bound.Budget} steps. */
    private static final long STEPS = 50;

    private final RuleSet ruleSet;
    private final Map<String, CaseReport> reports = new HashMap<>();
    private final List<RuleCase> cases = new ArrayList<>();
    private final CaseRoom room = new CaseRoom();
    private Settings usual;
    private final Set<String> ids = new LinkedHashSet<>();

    private CaseFile(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
        ruleSet.rules().forEach(rule -> ids.add(rule.id()));
    }

    /** What is wrong is added to {@code problems}. */
    static List<RuleCase> readAll(Snapshot files, RuleSet ruleSet, Problems problems) {
        CaseFile reader = new CaseFile(ruleSet);
        try {
            reader.readAll(files, problems);
        } catch (BudgetSpentException e) {
            // said with its file
        }
        return reader.cases;
    }

    private void readAll(Snapshot files, Problems problems) {
        Map<String, Yaml> caseFiles = new HashMap<>();
        List<String> names = files.named(".yaml");
        names.removeIf(name -> !name.contains(FOLDER));
        for (String name : names) {
            Yaml root = Yaml.parse(name, VisibleText.of(files, name, problems), problems);
            if (root.get("报告").isMap()) {
                read(root, () -> readReport(name, root));
            } else {
                caseFiles.put(name, root);
            }
        }
        for (String name : names) {
            if (caseFiles.containsKey(name)) {
                read(caseFiles.get(name), () -> readCases(name, caseFiles.get(name)));
            }
        }
    }

    private static void read(Yaml root, Runnable reading) {
        try {
            reading.run();
        } catch (BoundPassedException e) {
            root.problem(e.getMessage());
        }
    }

    private void readReport(String name, Yaml root) {
        root.onlyKeys("报告");
        CaseReport report = new CaseReport(ruleSet.format(), room);
        CaseReportFile.read(root.get("报告"), report);
        reports.put(name, report);
    }

    private void readCases(String name, Yaml root) {
        root.onlyKeys("规则", "报告", "上年", "下级", "设置", "案例");
        Settings settings = settings(root.get("设置"));
        String rule = rule(root);
        List<Yaml> items = root.get("案例").items();
        if (items.isEmpty()) {
            root.problem("这个文件里应当有一列“案例”，或者一份“报告”");
        }
        for (Yaml item : items) {
            item.onlyKeys("名称", "报告", "上年", "下级", "阶段", "改动", "应当发现", "不能核对");
            Yaml based = ofItem("报告", item, root);
            CaseReport sound = report(name, based, based.text(""));
            if (sound != null) {
                room.takeCase();
                item.spend(STEPS * ruleSet.format().positions().size());
                CaseReport report = sound.copy();
                CaseReportFile.change(item.get("改动"), report);
                Dossier dossier = new CaseDossier(item, report, (place, file) -> report(name, place, file))
                        .read(ofItem("上年", item, root), ofItem("下级", item, root));
                cases.add(readCase(rule, name, item, dossier, settings));
            }
        }
    }

    /** Those that the file brings; the many files that bring none share theirs. */
    private Settings settings(Yaml parameters) {
        if (!parameters.isPresent()) {
            usual = usual == null ? ruleSet.settings().inCase(parameters) : usual;
            return usual;
        }
        Settings own = ruleSet.settings().inCase(parameters);
        room.takePatterns(own.patternSteps());
        return own;
    }

    /** What a case says, or else what its file says for all its cases. */
    private static Yaml ofItem(String key, Yaml item, Yaml root) {
        return item.get(key).isPresent() ? item.get(key) : root.get(key);
    }

    /** A report of the same folder, or of the edition's own cases; null, which is said at its place, where there is none. */
    private CaseReport report(String caseFile, Yaml place, String name) {
        CaseReport beside = reports.get(caseFile.substring(0, caseFile.lastIndexOf('/') + 1) + name);
        CaseReport found = beside != null ? beside : reports.get(ruleSet.id().edition() + FOLDER + name);
        if (found == null) {
            place.problemBecauseOf(ruleSet.id().edition() + FOLDER + name, "没有“" + name + "”这份报告：请写同一文件夹里的报告文件，例如 report-township.yaml");
        }
        return found;
    }

    private RuleCase readCase(String rule, String file, Yaml item, Dossier dossier, Settings settings) {
        int year = dossier.report().year();
        if (!ruleSet.manifest().judges(year)) {
            item.problem("报告年度是 " + year + "，不是这套规则适用的年度");
        }
        Stage stage = CaseReportFile.oneOf(item.get("阶段"), Stage.values(), Stage::label);
        if (!item.get("应当发现").isList()) {
            item.problem("缺少“应当发现”：请逐条写出应当发现的问题；不应当发现问题的，写 应当发现: []");
        }
        List<ExpectedFinding> findings = new ArrayList<>();
        item.get("应当发现").items().forEach(each -> findings.add(finding(each)));
        List<String> notEvaluated = new ArrayList<>();
        item.get("不能核对").items().forEach(each -> notEvaluated.add(known(each, each.text(""))));
        return new RuleCase(rule, item.required("名称"), file, item.line(), dossier, stage == null ? Stage.SUBMIT : stage, settings, findings, notEvaluated);
    }

    private ExpectedFinding finding(Yaml yaml) {
        yaml.onlyKeys("规则", "级别", "格", "部分", "应为", "实为");
        yaml.required("级别");
        Severity severity = CaseReportFile.oneOf(yaml.get("级别"), Severity.values(), Severity::label);
        List<CellRef> cells = new ArrayList<>();
        for (Yaml cell : yaml.get("格").items()) {
            try {
                cells.add(CellRef.parse(cell.text("")));
            } catch (IllegalArgumentException e) {
                cell.problem(e.getMessage());
            }
        }
        return new ExpectedFinding(rule(yaml), severity, cells, section(yaml.get("部分")), yaml.required("应为"), yaml.required("实为"));
    }

    private String section(Yaml yaml) {
        String heading = yaml.text(null);
        List<String> headings = new ArrayList<>();
        for (Section section : ruleSet.format().sections()) {
            if (section.heading().equals(heading)) {
                return section.code();
            }
            headings.add(section.heading());
        }
        if (heading != null) {
            yaml.problem("没有“" + heading + "”这个部分" + Suggestion.of(heading, headings, yaml::maySuggest));
        }
        return null;
    }

    private String rule(Yaml yaml) {
        return known(yaml.get("规则"), yaml.required("规则"));
    }

    private String known(Yaml place, String rule) {
        if (!rule.isEmpty() && !ids.contains(rule)) {
            place.problem("没有编号为 " + rule + " 的规则" + Suggestion.of(rule, ids, place::maySuggest));
        }
        return rule;
    }
}
