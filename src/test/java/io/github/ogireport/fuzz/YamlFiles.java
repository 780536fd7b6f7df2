package io.github.ogireport.fuzz;

/** Which file of the edition, and what stands in it. */
final class YamlFiles implements FuzzProperty {

    private static final String[] NAMES = {"settings.yaml", "narrative.yaml", "format.yaml", "ruleset.yaml", "cases/fuzz.yaml", "cases/report-fuzz.yaml"};
    private static final String RULE = "规则 \"B-01 说的与表上的相同\"\n  依据 \"测试\"\n当\n  文中用表上原词的每个数\n则\n  应当与表一致\n结束\n";
    private static final String REPORT = "报告:\n  机关: {名称: 甲县乙镇人民政府}\n  年度: 2024\n  版本: \"2021\"\n  行:\n    requests.granted: [1, 0, 1]\n";
    private static final String CASE = "规则: A-01\n报告: report-fuzz.yaml\n案例:\n  - 名称: 空着\n    改动:\n      单元格: {requests.granted.naturalPerson: \"\"}\n"
            + "    应当发现:\n      - {规则: A-01, 级别: 强制性, 格: [requests.granted.naturalPerson], 应为: 数字，没有的填 0, 实为: 空白}\n";

    private final SmallFolder folder = new SmallFolder(8).with("narrative.yaml").and("2021/words.dslr", RULE).and("2021/cases/report-fuzz.yaml", REPORT)
            .and("2021/cases/A-01.yaml", CASE);

    @Override
    public void hold(byte[] bytes) {
        Input input = new Input(bytes);
        int file = input.choice(NAMES.length);
        folder.holdWith("2021/" + NAMES[file], input.rest());
    }
}
