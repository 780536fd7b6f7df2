package io.github.ogireport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.ruleset.DrlLexer;
import io.github.ogireport.ruleset.DrlToken;
import io.github.ogireport.source.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonTokenStream;
import org.antlr.runtime.Lexer;
import org.antlr.runtime.Token;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the fence admits means to Drools what it means here, whatever is thrown at it. */
@Tag("drools")
class FenceFuzzTest {

    private static final String[] SOUP = {"rule", "\"Z-01\"", "dialect", "\"mvel\"", "when", "then", "end", "not", "exists", "and", "or", "in", "(", ")",
        "(", ")", ",", ";", ":", ".", "==", "!=", "<", ">", "&&", "||", "!", "+", "-", "*", "/", "@", "Report", "Row", "Column", "SectionText", "$x", "$y",
        "$它", "check", "violated", "table", "name", "number", "text", "filled", "holds", "lacks", "wrong", "year", "\"总计\"", "\"表三\"", "1", "2.5", "0",
        "eval", "from", "new", "class", "getClass", "this", "System", "io", "true", "false", "null", "#", "{", "}", "[", "]", "?", "=", "\\", "'", "`",
        "\n", "//", "/*", "*/", "\u2028", "\u200b", "Ｒ", "\t", "9999", "\"it's\"", "\"//\"", "\"@{x}\"", "\"#\"", "\"$x\""};

    private static final String[] LEGITIMATE = {
        "rule \"Z-01\" dialect \"mvel\" when $x : Row(table == \"表三\", name in (\"总计\", \"其他\"), !filled().holds()) then check.violated(\"Z-01\", $x.filled()); end",
        "rule \"Z-01\" dialect \"mvel\" when Report(kind == \"政府\" && (level == \"县级\" || year >= 2021)) $x : Column(number(\"总计\") > 3 + 2 * number(\"其他\")) "
            + "then check.violated(\"Z-01\", $x.wrongAt(\"总计\", \"少于 5\")); end",
        "rule \"Z-01\" dialect \"mvel\" when (not Report(level == \"县级\") and exists (Row() or Column())) $x : SectionText($n : length, $n < -3, says(\"甲乙\")) "
            + "then check.violated(\"Z-01\", $x.wrong(\"甲\", \"乙\")); end",
        "rule \"Z-01\" dialect \"mvel\" when $a : Row($n : number(\"总计\")) $b : Row(name != $a.name, number(\"总计\") == $n) $r : Report() "
            + "then check.violated(\"Z-01\", $r.wrong(\"甲\", $a.text(\"总计\"))); end"};

    private final List<String> admitted = new ArrayList<>();

    private void attempt(String text, long seed) {
        Problems problems = new Problems();
        String written = new Fence(50, 300, problems).admit("x.drl", text);
        if (!problems.any() && written.trim().length() > 0) {
            admitted.add(written);
            // the fence makes every number an exact one by a letter that no administrator can write
            assertEquals(ours(written.replaceAll("(\"[^\"]*\")|([0-9])B\\b", "$1$2")), drools(written), "seed " + seed + ": " + written);
        }
    }

    private static List<String> ours(String text) {
        return DrlLexer.tokens("x.drl", text, new Problems()).stream().map(DrlToken::text).collect(Collectors.toList());
    }

    /** The tokens that Drools' own lexer finds, without blanks; what it has no sign of its own for, as single characters. */
    private static List<String> drools(String text) {
        CommonTokenStream tokens = new CommonTokenStream(lexer(text));
        tokens.fill();
        List<String> words = new ArrayList<>();
        for (Object each : tokens.getTokens()) {
            Token token = (Token) each;
            if (token.getType() != Token.EOF && token.getChannel() == Token.DEFAULT_CHANNEL) {
                words.add(token.getText().replaceAll("^([0-9.]+)B$", "$1"));
            }
        }
        return words;
    }

    /** Drools 7 and 10 keep it in different packages. */
    private static Lexer lexer(String text) {
        for (String name : new String[] {"org.drools.compiler.lang.DRL6Lexer", "org.drools.drl.parser.lang.DRL6Lexer"}) {
            try {
                return (Lexer) Class.forName(name).getConstructor(CharStream.class).newInstance(new ANTLRStringStream(text));
            } catch (ReflectiveOperationException e) {
                // the other line of Drools
            }
        }
        throw new IllegalStateException("Drools has no lexer where it was");
    }

    @Test
    void randomTokens() {
        long seed = System.nanoTime();
        System.out.println("FenceFuzzTest.randomTokens seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("rule \"Z-01\" dialect \"mvel\" when ");
            for (int words = random.nextInt(25); words > 0; words--) {
                text.append(SOUP[random.nextInt(SOUP.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            attempt(text.append(" then check.violated(\"Z-01\", $x.filled()); end").toString(), seed);
        }
    }

    @Test
    void mutationsOfLegitimateRules() {
        long seed = System.nanoTime();
        System.out.println("FenceFuzzTest.mutationsOfLegitimateRules seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 30_000; i++) {
            List<String> words = new ArrayList<>(ours(LEGITIMATE[random.nextInt(LEGITIMATE.length)]));
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                int at = random.nextInt(words.size());
                String word = random.nextBoolean() ? SOUP[random.nextInt(SOUP.length)] : words.get(random.nextInt(words.size()));
                if (random.nextInt(3) == 0) {
                    words.remove(at);
                } else if (random.nextBoolean()) {
                    words.set(at, word);
                } else {
                    words.add(at, word);
                }
            }
            attempt(String.join(random.nextBoolean() ? " " : "\n", words), seed);
        }
        assertTrue(admitted.size() > 1_000, "only " + admitted.size() + " mutations were admitted: the test proves nothing");
        onlyPatternsOnFacts(random, seed);
    }

    /** A sample of what was admitted: Drools compiles it behind the class loader, or refuses it with a reason. */
    private void onlyPatternsOnFacts(Random random, long seed) {
        int compiled = 0;
        int songs = Canary.songs();
        for (int i = 0; i < 60; i++) {
            String rule = admitted.get(random.nextInt(admitted.size()));
            try {
                Unfenced.compile(new RuleClassLoader(), DrlText.HEADER + rule);
                compiled++;
            } catch (IllegalStateException e) {
                // Drools has reasons of its own
            } catch (RuntimeException | LinkageError e) {
                throw new AssertionError("seed " + seed + ": " + rule, e);
            }
        }
        assertEquals(songs, Canary.songs());
        assertTrue(compiled >= 55, "seed " + seed + ": Drools compiles " + compiled + " of 60 only");
    }

    /** The letter of a number, in quotation marks. */
    @Test
    void aNameThatLooksLikeAnExactNumber() {
        attempt(LEGITIMATE[1].replace("总计", "4B"), 0);
        assertEquals(1, admitted.size());
    }

    @Test
    void randomCharacters() {
        long seed = System.nanoTime();
        System.out.println("FenceFuzzTest.randomCharacters seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(LEGITIMATE[random.nextInt(LEGITIMATE.length)]);
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                int at = random.nextInt(text.length());
                char c = random.nextInt(3) == 0 ? (char) random.nextInt(0x10000) : (char) (32 + random.nextInt(96));
                text.setCharAt(at, c);
            }
            attempt(text.toString(), seed);
        }
        assertTrue(admitted.size() > 100, "only " + admitted.size() + " were admitted");
    }
}
