package io.github.ogireport.reader;

import java.util.Random;

/** What clerks and office software do to numbers and labels without changing what they mean. */
final class Typing {

    private Typing() { }

    static String habit(String number, Random random) {
        String separator = new String[] {"", ",", "，", " ", "&nbsp;", "\u3000"}[random.nextInt(6)];
        int point = number.indexOf('.') < 0 ? number.length() : number.indexOf('.');
        boolean wide = random.nextBoolean();
        StringBuilder typed = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            if (i > 0 && i < point && (point - i) % 3 == 0) {
                typed.append(separator);
            }
            char c = number.charAt(i);
            typed.append(wide ? (char) (c + 0xFEE0) : c);
        }
        String[] around = {"", " ", "\u3000", "<span></span>", "<o:p></o:p>"};
        return around[random.nextInt(around.length)] + typed + around[random.nextInt(around.length)];
    }

    static String label(String label, Random random) {
        StringBuilder typed = new StringBuilder();
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            switch (random.nextInt(8)) {
                case 0:
                    typed.append("（）；，：．、".indexOf(c) >= 0 ? half(c) : c);
                    break;
                case 1:
                    typed.append(c).append(i > 3 ? " " : "");
                    break;
                default:
                    typed.append(c);
            }
        }
        return typed.toString();
    }

    private static char half(char c) {
        return c == '、' ? c : (char) (c - 0xFEE0);
    }
}
