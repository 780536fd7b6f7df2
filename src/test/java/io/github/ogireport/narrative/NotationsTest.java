package io.github.ogireport.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ogireport.Shipped;
import io.github.ogireport.bound.Budget;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However a number is written, it is read as that number. The seed is printed when it is not. */
@Tag("jdk")
class NotationsTest {

    private static final int TIMES = 5_000;
    private static final String[][] SENTENCES = {{"2024年收到政府信息公开申请", "件。"}, {"全年予以公开", "件，"}, {"行政复议", "宗"}, {"其中新收申请", "件（含网上提交）"},
            {"转下年度办理", "件、"}, {"共收到自然人申请", " 件"}};
    private static final String DIGITS = "零一二三四五六七八九";

    @Test
    void anyNotationOfAnyNumber() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < TIMES; i++) {
            int number = (int) Math.pow(10, random.nextDouble() * 5);
            String[] sentence = SENTENCES[random.nextInt(SENTENCES.length)];
            String text = sentence[0] + written(number, random.nextInt(5)) + sentence[1];
            List<Statement> read = Shipped.edition("2021").ruleSet().phrasebook().read(text, 2024, Budget.unlimited());
            assertEquals(1, read.size(), () -> "seed " + seed + ": " + text + " " + read);
            assertEquals(number, read.get(0).value().intValueExact(), () -> "seed " + seed + ": " + text);
        }
    }

    private static String written(int number, int notation) {
        switch (notation) {
            case 0:
                return String.valueOf(number);
            case 1:
                return String.format("%,d", number);
            case 2:
                return String.valueOf(number).chars().mapToObj(c -> String.valueOf((char) (c - '0' + '０'))).reduce("", String::concat);
            case 3:
                return " " + number + "\u00A0";
            default:
                return chinese(number);
        }
    }

    private static String chinese(int number) {
        StringBuilder text = new StringBuilder();
        String powers = "万千百十";
        int rest = number;
        int divisor = 10_000;
        boolean zero = false;
        for (int i = 0; i < powers.length(); i++, divisor /= 10) {
            int digit = rest / divisor;
            rest %= divisor;
            if (digit > 0) {
                text.append(zero ? "零" : "").append(DIGITS.charAt(digit)).append(powers.charAt(i));
                zero = false;
            } else {
                zero = text.length() > 0;
            }
        }
        return rest == 0 && text.length() > 0 ? text.toString() : text.append(zero ? "零" : "").append(DIGITS.charAt(rest)).toString();
    }
}
