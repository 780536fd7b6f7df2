package io.github.ogireport.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.Shipped;
import io.github.ogireport.bound.Budget;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped phrasebook reads, to the letter. */
@Tag("jdk")
class PhrasebookTest {

    private static List<Statement> read(String text) {
        return Shipped.edition("2021").ruleSet().phrasebook().read(text, 2024, Budget.unlimited());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "本年新收政府信息公开申请 35 件|[COUNT 本年新收=35 [表三·本年新收·总计]]",
            "收到政府信息公开申请３５件|[COUNT 收到申请=35 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计]]",
            "收到政府信息公开申请三十五件|[COUNT 收到申请=35 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计]]",
            "受理政府信息公开申请1 234件（含上年结转2件）|[COUNT 收到申请=1234 [表三·本年新收·总计 + 表三·上年结转·总计], COUNT 上年结转=2 [表三·上年结转·总计]]",
            "收到政府信息公开申请9件，上年结转2件|[COUNT 收到申请=9 [表三·本年新收·总计], COUNT 上年结转=2 [表三·上年结转·总计]]",
            "答复申请98件，另有5件转下年度办理|[COUNT 办结申请=98 [表三·总计·总计], COUNT 结转下年度继续办理=5 [表三·结转下年度继续办理·总计]]",
            "其中3件予以公开、1件因信息不存在无法提供|[COUNT 予以公开=3 [表三·予以公开·总计], COUNT 信息不存在=1 [表三·本机关不掌握相关政府信息·总计, 表三·没有现成信息需要另行制作·总计]]",
            "行政复议、行政诉讼分别为3件和2件|[COUNT 复议=3 [表四·行政复议·总计], COUNT 诉讼=2 [表四·行政诉讼·总计]]",
            "未发生行政复议和行政诉讼|[COUNT 复议=0 [表四·行政复议·总计], COUNT 诉讼=0 [表四·行政诉讼·总计]]",
            "行政复议7件，均获维持|[COUNT 复议=7 [表四·行政复议·总计], CLAIM 均获维持 [表四·行政复议·结果维持]]",
            "收取信息处理费共计1.5万元|[AMOUNT 信息处理费=15000 []]",
            "全年未出现复议、诉讼和申诉事件|[COUNT 复议=0 [表四·行政复议·总计], COUNT 诉讼=0 [表四·行政诉讼·总计]]",
            "从未发生行政复议行政诉讼案件|[COUNT 复议=0 [表四·行政复议·总计], COUNT 诉讼=0 [表四·行政诉讼·总计]]",
            "收到申请4件，其中3件为网上申请、挂号信申请1件|[COUNT 收到申请=4 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计]]",
            "发生行政诉讼2件，维持原判决|[COUNT 诉讼=2 [表四·行政诉讼·总计], CLAIM 均获维持 [表四·行政诉讼·结果维持]]",
            "收到申请8件，全部系个人提交|[COUNT 收到申请=8 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计], CLAIM 均为自然人 [表三·本年新收·自然人, 表三·本年新收·自然人 + 表三·上年结转·自然人]]",
            "收到申请8件，答复率75%|[COUNT 收到申请=8 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计], PERCENTAGE 均已办结=75 [表三·总计·总计]]",
            "2024全年未收到政府信息公开申请|[COUNT 收到申请=0 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计]]",
            "2024我局未收到政府信息公开申请|[COUNT 收到申请=0 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计]]",
            "受理政府信息公开申请12件，不予受理4件|[COUNT 收到申请=12 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计]]",
            "全县政府系统各单位收到依申请公开共2件|[COUNT 收到申请=2 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计]]",
            "属于举报、重复申请等情形不予处理24件|[COUNT 不予处理=24 [表三·不予处理·总计]]",
            "行政强制402件、无行政事业性收费|[COUNT 行政强制=402 [表二·行政强制·本年处理决定数量], AMOUNT 行政事业性收费=0 [表二·行政事业性收费·本年收费金额]]",
            "主动公开情况：行政许可12件|[COUNT 行政许可=12 [表二·行政许可·本年处理决定数量]]",
            "复议3件，维持2件，撤销复议申请1件|[COUNT 复议=3 [表四·行政复议·总计], COUNT 复议=2 [表四·行政复议·结果维持], COUNT 复议=1 [表四·行政复议·其他结果]]",
            "未收到申请，也无申请公开的政府信息|[COUNT 收到申请=0 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计]]",
            "制发行政规范性文件3件，废止1件|[COUNT 规范性文件=3 [表二·行政规范性文件·本年制发件数], COUNT 规范性文件=1 [表二·行政规范性文件·本年废止件数]]",
            "收到申请6件没有因此引发行政复议|[COUNT 收到申请=6 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计], COUNT 复议=0 [表四·行政复议·总计]]",
            "收到6件申请均无行政诉讼|[COUNT 收到申请=6 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计]]",
            "收到9件申请其中8件申请已按期答复|[COUNT 收到申请=9 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计], COUNT 办结申请=8 [表三·总计·总计]]",
            "收到申请9件，上年结转1件，其中自然人申请10件|[COUNT 收到申请=9 [表三·本年新收·总计], COUNT 上年结转=1 [表三·上年结转·总计], COUNT 收到申请=10 [表三·本年新收·自然人, 表三·本年新收·自然人 + 表三·上年结转·自然人]]",
            "未发生行政复议，行政诉讼的情况|[COUNT 复议=0 [表四·行政复议·总计], COUNT 诉讼=0 [表四·行政诉讼·总计]]",
            "未发生行政复议。行政诉讼情况|[COUNT 复议=0 [表四·行政复议·总计]]",
            "行政复议案件，全年都没有发生|[COUNT 复议=0 [表四·行政复议·总计]]",
            "政府信息公开申请，本年没有收到|[COUNT 收到申请=0 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计]]",
            "均已按期答复申请人。结转下年度2件|[COUNT 结转下年度继续办理=2 [表三·结转下年度继续办理·总计]]",
            "公开行政许可处理决定62项|[COUNT 行政许可决定=62 [表二·行政许可·本年处理决定数量]]",
            "收到申请8件，结转下年度1件，申请数量同比增长60%|[COUNT 收到申请=8 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计], COUNT 结转下年度继续办理=1 [表三·结转下年度继续办理·总计], RELATIVE_CHANGE 收到申请=60 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计]]",
            "行政复议3件、行政诉讼2件，同比分别下降25%和50%|[COUNT 复议=3 [表四·行政复议·总计], COUNT 诉讼=2 [表四·行政诉讼·总计]]",
            "收到申请20件，行政复议2件，占申请总数的10%|[COUNT 收到申请=20 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计], COUNT 复议=2 [表四·行政复议·总计]]",
            "行政复议9件、行政诉讼4件，其中6件行政复议、3件行政诉讼获维持|[COUNT 复议=9 [表四·行政复议·总计], COUNT 诉讼=4 [表四·行政诉讼·总计], COUNT 诉讼=3 [表四·行政诉讼·结果维持]]",
            "未制发或废止规章和规范性文件|[COUNT 规章=0 [表二·规章·本年制发件数], COUNT 规章=0 [表二·规章·本年废止件数], COUNT 规范性文件=0 [表二·行政规范性文件·本年制发件数], COUNT 规范性文件=0 [表二·行政规范性文件·本年废止件数]]",
            "未制发规范性文件和重要文稿|[COUNT 规范性文件=0 [表二·行政规范性文件·本年制发件数]]",
            "信息公开方面发生了1件行政复议|[COUNT 复议=1 [表四·行政复议·总计]]",
            "通过政府网站集中公开规范性文件3件|[COUNT 规范性文件=3 [表二·行政规范性文件·本年制发件数]]",
            "收到申请6件，其中土地征收类4件，均已答复|[COUNT 收到申请=6 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计], CLAIM 均已办结 [表三·结转下年度继续办理·总计]]",
            "收到申请6件，均已答复和归档|[COUNT 收到申请=6 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计], CLAIM 均已办结 [表三·结转下年度继续办理·总计]]",
            "收到申请6件，2件为网上申请；自然人的4件|[COUNT 收到申请=6 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计], COUNT 收到申请=4 [表三·本年新收·自然人, 表三·本年新收·自然人 + 表三·上年结转·自然人]]",
            "收到申请4件，1件因申请公开的信息不存在无法提供|[COUNT 收到申请=4 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计], COUNT 信息不存在=1 [表三·本机关不掌握相关政府信息·总计, 表三·没有现成信息需要另行制作·总计]]",
            "收到187个申请人提出的政府信息公开申请583件|[COUNT 收到申请=583 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计]]",
            "引发行政争议3件，其中行政复议2件、行政诉讼1件|[COUNT 行政争议=3 [表四·行政复议·总计 + 表四·未经复议直接起诉·总计 + 表四·复议后起诉·总计], COUNT 复议=2 [表四·行政复议·总计], COUNT 诉讼=1 [表四·行政诉讼·总计]]",
            "新收申请9件，上年结转1件，合计10件，办结10件|[COUNT 本年新收=9 [表三·本年新收·总计], COUNT 上年结转=1 [表三·上年结转·总计], COUNT 本年新收、上年结转=10 [表三·本年新收·总计 + 表三·上年结转·总计], COUNT 办结申请=10 [表三·总计·总计]]",
            "新收申请9件，上年结转1件，其中自然人申请10件|[COUNT 本年新收=9 [表三·本年新收·总计], COUNT 上年结转=1 [表三·上年结转·总计], COUNT 本年新收、上年结转=10 [表三·本年新收·自然人, 表三·本年新收·自然人 + 表三·上年结转·自然人]]",
            "收到申请9件，上年结转1件，10件均已办结|[COUNT 收到申请=9 [表三·本年新收·总计], COUNT 上年结转=1 [表三·上年结转·总计], COUNT 办结申请=10 [表三·总计·总计]]",
            "行政事业性收费金额为0|[AMOUNT 行政事业性收费=0 [表二·行政事业性收费·本年收费金额]]",
            "规章、规范性文件年内均未制发|[COUNT 规章=0 [表二·规章·本年制发件数], COUNT 规范性文件=0 [表二·行政规范性文件·本年制发件数]]",
            "收到申请1件，已办结|[COUNT 收到申请=1 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计], CLAIM 均已办结 [表三·结转下年度继续办理·总计]]",
            "全市气象部门收到申请2件|[COUNT 收到申请=2 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计]]",
            "收到申请19件，其中邮箱受理2件|[COUNT 收到申请=19 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计]]",
            "没有作出行政强制决定|[COUNT 行政强制决定=0 [表二·行政强制·本年处理决定数量]]",
            "31件申请均已办结|[COUNT 办结申请=31 [表三·总计·总计]]",
            "2024年行政复议一件也没有|[COUNT 复议=0 [表四·行政复议·总计]]",
            "行政复议诉讼合计0件|[COUNT 复议、诉讼=0 [表四·行政复议·总计 + 表四·行政诉讼·总计]]",
            "没有收取行政事业性收费，金额为0元|[AMOUNT 行政事业性收费=0 [表二·行政事业性收费·本年收费金额]]",
            "办理申请43件（上年结转1件计算在内）|[COUNT 办理申请=43 [表三·总计·总计, 表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计], COUNT 上年结转=1 [表三·上年结转·总计]]",
            "窗口实施行政许可15件，同比减少1件|[COUNT 行政许可=15 [表二·行政许可·本年处理决定数量], ABSOLUTE_CHANGE 行政许可=-1 [表二·行政许可·本年处理决定数量]]",
            "线上线下共受理申请74件|[COUNT 收到申请=74 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计]]",
            "未采取行政强制|[COUNT 行政强制=0 [表二·行政强制·本年处理决定数量]]",
            "行政诉讼3件，其中没有经过复议直接起诉的2件|[COUNT 诉讼=3 [表四·行政诉讼·总计], COUNT 未经复议直接起诉=2 [表四·未经复议直接起诉·总计]]",
            "没有申请，收到申请0件|[COUNT 收到申请=0 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计]]",
            "没有一件政府信息公开申请|[COUNT 申请=0 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计, 表三·总计·总计]]",
            "未接到一件政府信息公开申请|[COUNT 收到申请=0 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计]]",
            "申请一件未收|[COUNT 收到申请=0 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计]]",
            "2024年无一例政府信息公开行政复议|[COUNT 复议=0 [表四·行政复议·总计]]",
            "未经复议直接起诉的行政诉讼1件|[COUNT 未经复议直接起诉=1 [表四·未经复议直接起诉·总计]]",
            "行政复议2件，其中尚未办结1件|[COUNT 复议=2 [表四·行政复议·总计]]",
            "办理结果均为无法提供，共4件：本机关不掌握的2件|[COUNT 无法提供=4 [表三·无法提供·总计], COUNT 本机关不掌握=2 [表三·本机关不掌握相关政府信息·总计]]",
            "受理并答复申请22件，上年为14件，增长57%|[COUNT 办理申请=22 [表三·总计·总计, 表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计], COUNT 办理申请=14 [表三·总计·总计, 表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计], RELATIVE_CHANGE 办理申请=57 [表三·总计·总计, 表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计]]",
            "作出行政许可决定339项|[COUNT 行政许可决定=339 [表二·行政许可·本年处理决定数量]]",
            "行政复议、行政诉讼也均未发生|[COUNT 复议=0 [表四·行政复议·总计], COUNT 诉讼=0 [表四·行政诉讼·总计]]",
            "收到一件申请|[COUNT 收到申请=1 [表三·本年新收·总计, 表三·本年新收·总计 + 表三·上年结转·总计]]"})
    void whatIsSaid(String text, String statements) {
        assertEquals(statements, read(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"主动公开政府信息350条", "收到群众来信35件", "受理12345热线350件，办结350件", "国办公开办函〔2021〕30号", "第二十条第3件", "电话0527-84368888",
            "举办政务公开培训3次，参加120人次", "高效办成一件事", "清理规范性文件200件", "公开行政处罚信息35条", "收到网上申请3件", "全年共主动公开条", "收到3-5件申请",
            "不动产登记申请35件", "2019年收到政府信息公开申请9件", "受理行政复议案件56件", "2021年至2024年收到政府信息公开申请9件", "2021年以来收到政府信息公开申请9件",
            "办理行政复议案件7件、行政应诉案件3件", "办结率98%以上", "未发生信访、举报", "：主动公开：", "主动公开财政信息2条，行政许可3件、行政处罚4件", "发布政府信息473条，其中行政强制6件", "主动公开事项107件（行政许可104件、行政处罚3件）", "没有要求信访的申诉",
            "咨询类网站信息6条，已回复6条，正在办理0条", "公示事项包括行政处罚类信息3件", "有3件不掌握或权属不清",
            "依申请公开没有引起投诉", "处理民事诉讼2件", "没有作出答复", "制作信息122条，不公开的54条"})
    void whatSaysNothing(String text) {
        assertEquals("[]", read(text).toString());
    }

    @Test
    void aPartAndItsShareReferToTheWhole() {
        List<Statement> read = read("答复申请20件，其中予以公开5件，占25.0%，部分公开15件");
        assertEquals("[COUNT 办结申请=20 [表三·总计·总计], COUNT 予以公开=5 [表三·予以公开·总计], PERCENTAGE 予以公开=25.0 [表三·予以公开·总计], "
                + "COUNT 部分公开=15 [表三·部分公开·总计]]", read.toString());
        assertSame(read.get(0), read.get(1).whole());
        assertSame(read.get(0), read.get(3).whole());
        assertSame(read.get(1), read.get(2).part());
        assertEquals(1, read.get(2).decimals());
        assertEquals("[表三·总计·总计]", read.get(2).others().toString());
    }

    @Test
    void changesAreSignedAndReferToTheirNumber() {
        List<Statement> read = read("受理申请8件，同比下降12.5%，比上年减少1件");
        assertEquals("-12.5", read.get(1).value().toString());
        assertEquals(StatementKind.RELATIVE_CHANGE, read.get(1).kind());
        assertEquals("-1", read.get(2).value().toString());
        assertSame(read.get(0), read.get(2).part());
    }

    @Test
    void whatIsNotOfThisYearOfThisOrganOrNotExactIsMarked() {
        assertEquals(2023, read("2023年收到政府信息公开申请9件").get(0).year());
        assertEquals(2024, read("2024年度收到政府信息公开申请9件").get(0).year());
        assertEquals("备案", read("全年备案行政复议案件134件").get(0).scope());
        assertEquals(null, read("收到申请6件，内容集中在项目备案等方面，予以公开6件").get(1).scope());
        assertEquals(null, read("全市各级政府及部门收到申请6件").get(0).scope());
        assertEquals(false, read("行政事业性收费约47.10万元").get(0).isExact());
        assertEquals("6月", read("截至6月底，收到政府信息公开申请9件").get(0).scope());
        assertEquals(false, read("收到政府信息公开申请9余件").get(0).isExact());
        assertEquals(false, read("收到政府信息公开申请约9件").get(0).isExact());
        assertEquals(true, read("收到政府信息公开申请9件").get(0).isExact());
    }

    @Test
    void onlyTheTablesOwnWordsAreLabels() {
        assertTrue(read("予以公开3件").get(0).isLabel());
        assertEquals(false, read("同意公开3件").get(0).isLabel());
        assertTrue(read("3件不予公开").get(0).isLabel());
        assertEquals(false, read("3件不予公开并说明理由").get(0).isLabel());
        assertEquals(false, read("未发生行政复议").get(0).isLabel());
        assertTrue(read("行政许可处理决定62件").get(0).isLabel());
        assertEquals(false, read("行政复议和行政诉讼为3件").get(0).isLabel());
        assertEquals(false, read("公开行政许可处理决定62件").get(0).isLabel());
        assertEquals(false, read("主动公开行政许可处理决定62件").get(0).isLabel());
    }

    @Test
    void theNumberAndItsSentenceCanBeQuoted() {
        String text = "概述。 收到政府信息公开申请 3 件。";
        Statement statement = read(text).get(0);
        assertEquals("3 件", text.substring(statement.from(), statement.to()));
        assertEquals("收到政府信息公开申请 3 件", text.substring(statement.sentenceFrom(), statement.sentenceTo()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"（", "（1件", "收到申请1件", "收到申请1件，", "无", "9", "均已办结，", "复议、诉讼", "其中", "行政复议1件、", "）", "一", "《", "一二三万亿",
            "十", "》", "《a》", "《，", "〔", "“", "”", "“”", "‘\"", "%", "1%", "百分之", "百分之一二", "占1%，", "同比增长", "同比增长1%，", "（一）公开；", "（（（", "（）", "（无，",
            "2024年1月1日", "2023年，", "2024", "１", "１２３４５", "12345678901234567890", "1,", "1,234", "1.", "1  ", "\uD83D\uDE00", "a\u0301", "\u0301", "\u200F",
            "\u202E", "\u200B", "\uFE0F", "\uDB40\uDC41", "\u3164", "\uD83D", "　", " ", "\n", "。", "，", "、", "：", "规", "其中，", "其中1件，", "均", "均已办结",
            "申请、办结、", "未发生行政复议，", "无行政复议、", "没有", "分别为1件、", "局1件，", "县公安局", "县公安局1件，", "办结率90%，", "上年为1件，", "除1件外，", "一件也没有",
            "收到申请1件，其中自然人1件。", "约1万元，", "共计1件，", "不予公开1件、", "自然人、", "收到申请，"})
    void theWorkIsLinearInTheLength(String unit) {
        long small = steps(unit, 2_000);
        long large = steps(unit, 20_000);
        assertTrue(large <= 11 * small, unit + ": " + small + " and " + large);
    }

    /** Things named again and again were multiplied with one another. */
    @Test
    void whatIsNamedTwiceIsCountedOnce() {
        String once = "主动公开政府信息公开和行政许可决定数量";
        StringBuilder often = new StringBuilder(once);
        for (int i = 0; i < 12; i++) {
            often.append("和政府信息公开和行政许可决定数量");
        }
        assertEquals(read(once + "3件").toString(), assertTimeoutPreemptively(Duration.ofMinutes(1), () -> read(often + "3件").toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"收到申请1\uFE0F2件", "收到申\u200B请12件", "收到\u3164申请12件", "收到申请1\uDB40\uDC41\uDB40\uDC422件", "\u202E收到申请12\u202C件", "\uD83D收到申请12件",
            "\uD83D\uDE00收到申请12件"})
    void whatNobodyCanSeeIsPassedOver(String text) {
        assertEquals(read("收到申请12件").toString(), read(text).toString());
    }

    private static long steps(String unit, int times) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < times; i++) {
            text.append(unit);
        }
        Budget budget = Budget.unlimited();
        Shipped.edition("2021").ruleSet().phrasebook().read(text.toString(), 2024, budget);
        return budget.taken();
    }
}
