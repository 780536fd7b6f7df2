package io.github.ogireport.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule is switched off with a reason and a last day, or not at all. */
@Tag("drools")
@Tag("jdk")
class SwitchedOffTest {

    @TempDir
    Path temporary;

    private String problems(String old, String replacement) throws IOException {
        Problems problems = new Problems();
        RulesFolder.read(RulesCopy.in(temporary).replace("2021/settings.yaml", old, replacement).folder(), problems);
        return problems.list().toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{X-02: {到期: 2027-03-31}} | 缺少“原因”",
        "{X-02: {原因: 甲}} | 缺少“到期”",
        "{X-02: {原因: 甲, 到期: 2027年3月}} | “2027年3月”应写成 年-月-日，例如 2026-03-31",
        "{X-02: {原因: 甲, 到期: +999999999-12-31}} | “+999999999-12-31”应在 2000 年到 2099 年之间，例如 2026-03-31",
        "{X-02: {原因: 甲, 到期: 1999-12-31}} | “1999-12-31”应在 2000 年到 2099 年之间，例如 2026-03-31",
        "{X-02: {原因: 甲, 到期: 2027-02-30}} | “2027-02-30”应写成 年-月-日，例如 2026-03-31",
        "{X-02: {原因: 甲, 截止: 2027-03-31, 到期: 2027-03-31}} | 不认识的项“截止”：这里可以写 原因、到期",
        "{X-20: {原因: 甲, 到期: 2027-03-31}} | “停用”里的规则 X-20 不存在，最接近的是",
        "[X-02] | 这里应当是“名称: 值”的形式",
        "{X-02: 到明年} | 这里应当是“名称: 值”的形式",
    })
    void isRefusedWithItsLine(String off, String message) throws IOException {
        String problems = problems("停用: {}", "停用: " + off);
        assertTrue(problems.contains("2021/settings.yaml:7：") && problems.contains(message), problems);
    }

    @Test
    void theLastDayIsStillWithoutTheRule() throws IOException {
        Path folder = RulesCopy.in(temporary).replace("2021/settings.yaml", "停用: {}", "停用: {X-02: {原因: 甲, 到期: 2027-03-31}}").folder();
        SwitchedOff off = RulesFolder.read(folder).get(0).settings().switchedOff().get("X-02");
        assertEquals("甲", off.reason());
        assertTrue(off.isOff(LocalDate.of(2027, 3, 31)));
        assertFalse(off.isOff(LocalDate.of(2027, 4, 1)));
    }

    @Test
    void aDeadlineForAnOrganThatThereIsNot() throws IOException {
        assertTrue(problems("政府·乡镇级: 01-31", "政府·乡镇: 01-31").contains("不认识的机关“政府·乡镇”，最接近的是 政府·乡镇级"));
    }
}
