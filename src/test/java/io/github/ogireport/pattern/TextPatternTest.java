package io.github.ogireport.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.ruleset.RulesFolder;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever the sieve rules out, RE2 finds the same: in texts made of the very characters that a pattern speaks of. */
@Tag("jdk")
class TextPatternTest {

    private static final List<String> TRICKY = Arrays.asList("a*b", "(?:^|b)a", "a$", "^$", "", "(a|$)(b|$)", "(?:a|ab)(c|bcd)", "[^ab]{2,3}c",
            "\\s*a", "a+?b", "(a)?b", "\\bab", "a{2}", "(?:a{0,2}b){2}c", "[]a]b", "[a\\-c]", "x*", "(?i)ab", "\\d{2}年", ".b", "[a-c]$|^b");

    private final long seed = Long.getLong("seed", 20261123L);
    private final Random random = new Random(seed);

    @Test
    void findsWhatTheExpressionFinds() {
        List<String> expressions = new ArrayList<>(TRICKY);
        for (RuleSet ruleSet : RulesFolder.read(Paths.get("rules"))) {
            for (String name : ruleSet.settings().names("句式")) {
                ruleSet.settings().patterns(name).all().forEach(pattern -> expressions.add(pattern.toString()));
            }
        }
        for (String expression : expressions) {
            Pattern expected = Pattern.compile(expression);
            TextPattern pattern = TextPattern.compile(expression);
            for (int i = 0; i < 1_500; i++) {
                String text = text(expression + "ab年\n😀");
                assertEquals(all(expected.matcher(text)), all(pattern.matcher(text)),
                        () -> "seed " + seed + ": “" + expression + "” in “" + text + "”");
            }
        }
    }

    /** Pieces of the alphabet, so that alternatives of several characters come up whole. */
    private String text(String alphabet) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(12); pieces > 0; pieces--) {
            int from = random.nextInt(alphabet.length());
            text.append(alphabet, from, Math.min(alphabet.length(), from + 1 + random.nextInt(4)));
        }
        return text.toString();
    }

    private static List<String> all(Matcher matcher) {
        List<String> all = new ArrayList<>();
        while (matcher.find()) {
            all.add(matcher.start() + "-" + matcher.end() + " " + (matcher.groupCount() > 0 ? matcher.group(1) : ""));
        }
        return all;
    }

    private static List<String> all(TextMatcher matcher) {
        List<String> all = new ArrayList<>();
        while (matcher.find()) {
            all.add(matcher.start() + "-" + matcher.end() + " " + (matcher.groupCount() > 0 ? matcher.group(1) : ""));
        }
        return all;
    }

    @Test
    void whatIsSaidNotToBeThereIsFoundByNoPatternOfTheList() {
        int ruledOut = 0;
        for (RuleSet ruleSet : RulesFolder.read(Paths.get("rules"))) {
            for (String name : ruleSet.settings().names("句式")) {
                TextPatterns patterns = ruleSet.settings().patterns(name);
                for (int i = 0; i < 1_500; i++) {
                    String text = text(patterns.all() + "ab年\n😀");
                    if (patterns.worthLookingFor(text, Budget.unlimited()).isEmpty()) {
                        ruledOut++;
                        patterns.all().forEach(pattern -> assertFalse(Pattern.compile(pattern.toString()).matcher(text).find(),
                                () -> "seed " + seed + ": “" + pattern + "” in “" + text + "”"));
                    } else {
                        assertEquals(patterns.all(), patterns.worthLookingFor(text, Budget.unlimited()));
                    }
                }
            }
        }
        assertTrue(ruledOut > 5_000, "texts without any: " + ruledOut);
    }

    @Test
    void ordinarySentencesAreRuledOutInOnePass() {
        String text = "本年度主动公开规范性文件3件，新收政府信息公开申请24件，均已按期答复；组织业务培训2次，参加120人次。";
        for (RuleSet ruleSet : RulesFolder.read(Paths.get("rules"))) {
            for (String name : ruleSet.settings().names("句式")) {
                assertEquals(Collections.emptyList(), ruleSet.settings().patterns(name).worthLookingFor(text, Budget.unlimited()), name);
            }
        }
    }

    @Test
    void shippedPatternsHaveASieve() {
        for (RuleSet ruleSet : RulesFolder.read(Paths.get("rules"))) {
            for (String name : ruleSet.settings().names("句式")) {
                ruleSet.settings().patterns(name).all().forEach(pattern -> assertNotNull(Sieve.of(pattern.toString()), pattern.toString()));
            }
        }
    }

    @Test
    void leavesToTheExpressionWhatIsTooMuchForASieve() {
        assertNull(Sieve.of("\\pL+"), "a class that it does not know");
        assertNull(Sieve.of("(?:(?:a{40}){40})"), "too many states");
        Sieve manySets = Sieve.of("a.{900}b");
        StringBuilder text = new StringBuilder("a");
        for (int i = 0; i < 5_000; i++) {
            text.append(random.nextBoolean() ? 'a' : 'c');
        }
        assertEquals(0, manySets.search(text.toString(), 0), "gives up and rules nothing out");
    }
}
