package io.github.ogireport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.bound.Bound;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are attacks by their size, their bytes or their kind: each is refused, with its reason and soon. */
@Tag("drools")
class HostileFilesTest {

    private static final String DRL = "2021/local/attack.drl";
    private static final String DSLR = "2021/local/attack.dslr";
    /** No measure of speed: what explodes would take hours. */
    private static final Duration HANG = Duration.ofMinutes(1);

    @TempDir
    Path temporary;
    private RulesCopy rules;

    @BeforeEach
    void copy() throws IOException {
        rules = AttackFolder.in(temporary);
    }

    private void refused(String... reasons) {
        List<String> refusal = assertTimeout(HANG, () -> AttackFolder.refusal(rules, 0));
        assertEquals(reasons.length, refusal.size(), String.join("\n", refusal.subList(0, Math.min(5, refusal.size()))));
        for (int i = 0; i < reasons.length; i++) {
            assertEquals(reasons[i], refusal.get(i));
        }
    }

    private static String repeated(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
    }

    private static String drl(int number, String conditions) {
        return "rule \"Z-" + number + " 攻击\" @basis(\"测试\") when $r : Row(" + conditions + ") then check.violated(\"Z-" + number + "\", $r.filled()); end\n";
    }

    private static String dslr(int number) {
        return "规则 \"Z-" + number + " 攻击\"\n依据 \"测试\"\n当\n整份报告\n则\n应当写明发布日期\n结束\n";
    }

    private void bytes(String file, byte[] bytes) throws IOException {
        Path path = rules.folder().resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
    }

    @Test
    void otherEncodings() throws IOException {
        bytes(DRL, drl(1, "").getBytes(Charset.forName("GBK")));
        bytes(DSLR, dslr(1).getBytes(StandardCharsets.UTF_16));
        refused(DRL + "：文件不是 UTF-8 编码：请在编辑器里“另存为”UTF-8", DSLR + "：文件不是 UTF-8 编码：请在编辑器里“另存为”UTF-8");
    }

    @Test
    void overlongUtf8IsNoHiddenQuote() throws IOException {
        byte[] text = drl(1, "table == \"x\"").getBytes(StandardCharsets.UTF_8);
        byte[] attack = java.util.Arrays.copyOf(text, text.length + 2);
        attack[text.length] = (byte) 0xC0;
        attack[text.length + 1] = (byte) 0xA2;
        bytes(DRL, attack);
        refused(DRL + "：文件不是 UTF-8 编码：请在编辑器里“另存为”UTF-8");
    }

    @Test
    void binaryFiles() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        bytes(DRL, noise);
        refused(DRL + "：文件不是 UTF-8 编码：请在编辑器里“另存为”UTF-8");
    }

    @Test
    void aHundredThousandRules() throws IOException {
        rules.write(DRL, repeated(100_000, number -> drl(number, "")));
        rules.write(DSLR, repeated(100_000, HostileFilesTest::dslr));
        refused(DRL + "：" + Bound.RULES_FILE.sentence(), DSLR + "：" + Bound.RULES_FILE.sentence());
    }

    @Test
    void manyRulesInSmallerFiles() throws IOException {
        rules.write(DSLR, repeated(10_000, HostileFilesTest::dslr));
        refused(DSLR + ":14001：规则太多：一个规则集最多 2000 条，读到这个文件已有 10000 条");
    }

    @Test
    void tenThousandConstraints() throws IOException {
        rules.write(DRL, drl(1, repeated(10_000, number -> (number > 0 ? ", " : "") + "table != \"" + number + "\"")));
        refused(DRL + ":1：这条规则太长，最多 3000 个词：请拆成几条规则");
    }

    @Test
    void aListOfAHundredThousandTexts() throws IOException {
        rules.write(DRL, drl(1, "table in (" + repeated(100_000, number -> (number > 0 ? "," : "") + "\"" + number + "\"") + ")"));
        refused(DRL + ":1：一个文件里的规则超过 200000 个词（2000 条规则，每条 100 个词）：请分成几个文件");
    }

    @Test
    void aListOfTwoHundredAndOneNumbers() throws IOException {
        rules.write(DRL, drl(1, "table in (" + repeated(201, number -> (number > 0 ? "," : "") + "\n\"" + number + "\"") + ")"));
        refused(DRL + ":202：规则里的一列文字或数超过 200 项（列名称的不过几十项）：请拆成几条规则");
    }

    @Test
    void nearlyTwoMillionNumbersOnALine() throws IOException {
        rules.write(DRL, drl(1, repeated(1_900_000, number -> "1 ")));
        refused(DRL + ":1：一个文件里的规则超过 200000 个词（2000 条规则，每条 100 个词）：请分成几个文件");
    }

    /** Each rule and each file is within its bound, all together are not. */
    @Test
    void rulesThatAreTooMuchTogether() throws IOException {
        String condition = "table == \"表三\"" + repeated(20, number -> ", name in (" + repeated(50, text -> "\"总计\", ") + "\"总计\")");
        for (int file = 0; file < 3; file++) {
            int from = 100 * file;
            rules.write("2021/local/" + file + ".drl", repeated(35, number -> drl(from + number, condition)));
        }
        refused("2021/local/2.drl：一套规则超过 200000 个词（2000 条规则，每条 100 个词）：请减少规则");
    }

    @Test
    void aMillionEmptyLines() throws IOException {
        rules.write(DSLR, repeated(1_000_000, number -> "\n"));
        refused(DSLR + "：一个文件超过 300000 行（随包发布的最长约 600 行）：请分成几个文件");
    }

    @Test
    void aMillionKeys() throws IOException {
        rules.write("2021/settings.yaml", repeated(200_000, number -> number + ":\n"));
        assertEquals("2021/settings.yaml:50000：一个 YAML 文件超过 100000 项（随包发布的最多约 1500 项）：请分成几个文件，或者写得简单些",
                AttackFolder.refusal(rules, 0).get(0));
    }

    @Test
    void aMillionBrackets() throws IOException {
        rules.write("2021/settings.yaml", "级别: " + repeated(1_000_000, number -> "["));
        assertEquals("2021/settings.yaml:1：YAML 的嵌套超过 50 层（手写的不过五六层）：请分成几个文件，或者写得简单些", AttackFolder.refusal(rules, 0).get(0));
    }

    @Test
    void aValueOfMoreThanAMillionCharacters() throws IOException {
        rules.write("2021/settings.yaml", "级别: " + repeated(1_300_000, number -> "甲"));
        assertEquals("2021/settings.yaml:1：YAML 的一个值超过 1000000 字（案例里一个部分的正文，几千字）：请分成几个文件，或者写得简单些", AttackFolder.refusal(rules, 0).get(0));
    }

    @Test
    void aNameOfAThousandCharacters() throws IOException {
        rules.append("2021/settings.yaml", "? " + repeated(1_001, number -> "甲") + "\n: 1\n");
        List<String> refusal = AttackFolder.refusal(rules, 0);
        assertEquals(1, refusal.size(), refusal.toString());
        assertTrue(refusal.get(0).endsWith("：YAML 的一个名称超过 1000 字（案例里要替换的原文，一两句话）"), refusal.get(0));
    }

    /** Every brace could begin a count, and none has an end. */
    @Test
    void aPatternOfBraces() throws IOException {
        rules.replace("2021/settings.yaml", "\n句式:\n", "\n句式:\n  甲:\n" + repeated(200, number -> "    - \"" + repeated(1_900, each -> "{") + "\"\n"));
        List<String> refusal = assertTimeout(HANG, () -> AttackFolder.refusal(rules, 0));
        assertTrue(refusal.get(0).endsWith("：各个句式展开以后合计超过 100000 步（随包发布的约 9000 步）：请减少句式"), refusal.get(0));
    }

    @Test
    void aPatternOfParentheses() throws IOException {
        rules.replace("2021/settings.yaml", "\n句式:\n", "\n句式:\n  甲:\n    - \"" + repeated(900, each -> "(") + "a" + repeated(900, each -> ")") + "\"\n");
        List<String> refusal = AttackFolder.refusal(rules, 0);
        assertTrue(refusal.get(0).endsWith("：句式太大：把 {次数} 展开后不能超过 20000 步，请减少次数或拆成几个句式"), refusal.get(0));
    }

    /** A brace that does not close hides nothing behind it. */
    @Test
    void repetitionsBehindAnOpenBrace() throws IOException {
        rules.replace("2021/settings.yaml", "\n句式:\n", "\n句式:\n  甲:\n    - \"x{" + repeated(30, each -> "y") + "((a{1000}){1000}){1000}\"\n");
        List<String> refusal = AttackFolder.refusal(rules, 0);
        assertTrue(refusal.get(0).endsWith("：句式太大：把 {次数} 展开后不能超过 20000 步，请减少次数或拆成几个句式"), refusal.get(0));
    }

    @Test
    void aVocabularyOfKeywords() throws IOException {
        rules.append("vocabulary.dsl", repeated(100_000, number -> "[keyword]词" + number + "=rule\n"));
        List<String> refusal = AttackFolder.refusal(rules, 0);
        assertTrue(refusal.size() == 1 && refusal.get(0).endsWith("：词汇表太长，最多 500 句"), refusal.toString());
    }

    /** Each of two hundred mistakes is compared with four hundred long sentences: the first ones are told what was meant. */
    @Test
    void mistakesThatResembleEverything() throws IOException {
        rules.append("vocabulary.dsl", repeated(380, number -> "[then]" + number + repeated(600, each -> "甲") + "=filled()\n"));
        rules.write(DSLR, repeated(190, number -> dslr(number).replace("应当写明发布日期", repeated(300, each -> "甲"))));
        List<String> refusal = assertTimeout(HANG, () -> AttackFolder.refusal(rules, 0));
        assertEquals(190, refusal.size());
        assertEquals(2, refusal.stream().filter(each -> each.contains("最接近的写法")).count());
    }

    @Test
    void aTextOfAMillionCharacters() throws IOException {
        rules.write(DRL, drl(1, "table == \"" + repeated(1_000_000, number -> "a") + "\""));
        List<String> refusal = AttackFolder.refusal(rules, 0);
        assertEquals(1, refusal.size());
        assertTrue(refusal.get(0).startsWith(DRL + ":1：规则 Z-1：表里没有“aaa") && refusal.get(0).length() < 1_000, refusal.get(0).substring(0, 100));
        rules.write(DRL, drl(1, "\"" + repeated(1_000_000, number -> "a") + "\" == table"));
        refused(DRL + ":1：引号里的文字太长，最多 500 个字");
    }

    @Test
    void aMillionErrors() throws IOException {
        rules.write(DSLR, repeated(200_000, number -> number + "\n"));
        assertEquals(200, assertTimeout(HANG, () -> AttackFolder.refusal(rules, 0)).size());
    }

    @Test
    void sentencesThatMatchInManyWays() throws IOException {
        rules.append("vocabulary.dsl", "[then]{一}甲{二}甲{三}甲{四}甲{五}甲{六}甲乙=filled()\n");
        rules.write(DSLR, dslr(1).replace("应当写明发布日期", repeated(1_900, number -> "甲")));
        List<String> refusal = assertTimeout(HANG, () -> AttackFolder.refusal(rules, 0));
        assertTrue(refusal.size() == 1 && refusal.get(0).startsWith(DSLR + ":6：“则”里没有"), refusal.toString());
    }

    @Test
    void linesThatMatchInManyWays() throws IOException {
        rules.append("vocabulary.dsl", "[when]" + repeated(100_000, number -> " ") + "x\n");
        assertEquals(1, assertTimeout(HANG, () -> AttackFolder.refusal(rules, 0)).size());
    }

    @Test
    void rulesThatLookAtEveryCombination() throws IOException {
        String each = "rule \"Z-%d 攻击\" @basis(\"测试\") when $r : Row() Row() Column() then check.violated(\"Z-%d\", $r.filled()); end\n";
        rules.write(DRL, repeated(20, number -> String.format(each, number, number)));
        List<String> refusal = AttackFolder.refusal(rules, 0);
        assertTrue(refusal.get(0).endsWith("同时看几个行、列、格或部分的规则太多：全部规则合起来最多比较 2000000 种组合"), refusal.toString());
    }

    @Test
    void linksOutOfTheFolder() throws IOException {
        Path outside = Files.write(temporary.resolve("secret.dslr"), dslr(1).getBytes(StandardCharsets.UTF_8));
        Path inside = rules.folder().resolve(DSLR);
        Files.createDirectories(inside.getParent());
        Files.createSymbolicLink(inside, outside);
        refusedLink("2021/local/attack.dslr");
    }

    private void refusedLink(String link) {
        List<String> refusal = AttackFolder.refusal(rules, 0);
        assertEquals(1, refusal.size(), refusal.toString());
        assertTrue(refusal.get(0).contains(link) && refusal.get(0).endsWith("链接没有指向规则文件夹里的文件，请换成真正的文件"), refusal.get(0));
    }

    @Test
    void linkedFoldersAreNotFollowed() throws IOException {
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.write(outside.resolve("x.dslr"), "胡写".getBytes(StandardCharsets.UTF_8));
        Files.createSymbolicLink(rules.folder().resolve("2021/linked"), outside);
        refusedLink("2021/linked");
    }
}
