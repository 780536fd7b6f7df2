package io.github.ogireport.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk sees no blank that nobody fills in. */
@Tag("drools")
class MessageBlanksTest {

    @TempDir
    Path temporary;

    private String problems(String file, String rule) throws IOException {
        Problems problems = new Problems();
        RulesFolder.read(RulesCopy.in(temporary).write(file, rule).folder(), problems);
        return problems.list().toString();
    }

    private static String rule(String message, String remedy) {
        return "规则 \"L-01 我们的规则\"\n依据 \"本单位\"\n提示 \"" + message + "\"\n办法 \"" + remedy + "\"\n当\n表二\"行政强制\"行\n则\n每格都应当是 0\n结束\n";
    }

    @Test
    void anUnknownBlankIsRefusedWhereTheRuleIs() throws IOException {
        assertEquals("[2021/local/ours.dslr:1：规则“L-01”的“提示”里有不认识的空位“{应填}”，填报人会原样看到它，最接近的是 应为、上年、个数]",
                problems("2021/local/ours.dslr", rule("{位置}应为 {应填}", "请核对")));
        assertEquals("[2021/local/ours.dslr:1：规则“L-01”的“办法”里的空位“｛应为｝”应写成半角的 {应为}]",
                problems("2021/local/ours.dslr", rule("{位置}应为 {应为}", "请填 ｛应为｝")));
    }

    @Test
    void inDroolsAsWell() throws IOException {
        assertEquals("[2021/local/ours.drl:1：规则“L-01”的“@message”里有不认识的空位“{}”，填报人会原样看到它，最接近的是 列、块、处]",
                problems("2021/local/ours.drl", "rule \"L-01 我们的规则\"\n@basis(\"本单位\")\n@message(\"{}\")\nwhen\n$x : Row(!filled().holds())\nthen\n"
                        + "check.violated(\"L-01\", $x.filled());\nend\n"));
    }

    /** What the facts fill in is what may be written, no more and no less. */
    @Test
    void everyWordOfTheFacts() throws IOException {
        Set<String> words = new TreeSet<>(Arrays.asList("应为", "实为"));
        Pattern word = Pattern.compile("\\bword\\(([^,;]+),");
        Pattern quoted = Pattern.compile("\"([^\"]+)\"");
        List<Path> facts;
        try (Stream<Path> files = Files.list(Paths.get("src/main/java/io/github/ogireport/engine/fact"))) {
            facts = files.collect(Collectors.toList());
        }
        for (Path fact : facts) {
            Matcher call = word.matcher(new String(Files.readAllBytes(fact), StandardCharsets.UTF_8));
            while (call.find()) {
                for (Matcher name = quoted.matcher(call.group(1)); name.find(); ) {
                    words.add(name.group(1));
                }
            }
        }
        assertEquals(words, new TreeSet<>(MessageBlanks.KNOWN));
    }
}
