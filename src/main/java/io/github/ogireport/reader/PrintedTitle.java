package io.github.ogireport.reader;

/** A title line: organ, year and the words 信息公开 … 报告, in either order of organ and year. */
final class PrintedTitle {

    private static final int LONGEST = 100;

    private final String text;
    private final String organ;
    private final int year;

    private PrintedTitle(String text, String organ, int year) {
        this.text = text;
        this.organ = organ;
        this.year = year;
    }

    /** Null when the line is no title. */
    static PrintedTitle of(String line) {
        if (line.length() > LONGEST) {
            return null;
        }
        String text = Wording.unspaced(line);
        int subject = subject(text);
        if (subject < 0 || text.indexOf("报告", subject) < 0 || text.indexOf('。') >= 0 || text.indexOf('《') >= 0 || text.indexOf(',') >= 0) {
            return null;
        }
        text = text.substring(0, text.indexOf("报告", subject) + "报告".length());
        for (int at = text.lastIndexOf('年'); at >= 4; at = text.lastIndexOf('年', at - 1)) {
            int year = PrintedDate.year(text.substring(at - 4, at));
            if (year > 0) {
                return new PrintedTitle(text, organ(text, at, subject), year);
            }
        }
        return null;
    }

    private static int subject(String text) {
        for (String words : new String[] {"政府信息公开", "政务公开", "信息公开"}) {
            if (text.contains(words)) {
                return text.indexOf(words);
            }
        }
        return -1;
    }

    private static String organ(String text, int yearEnd, int subject) {
        String before = text.substring(0, Math.min(yearEnd - 4, subject));
        before = before.startsWith("关于") ? before.substring(2) : before;
        before = before.endsWith("关于") ? before.substring(0, before.length() - 2) : before;
        if (before.isEmpty() && yearEnd < subject) {
            before = text.substring(text.startsWith("度", yearEnd + 1) ? yearEnd + 2 : yearEnd + 1, subject);
        }
        // 某县人民政府信息公开…: the organ and the subject share the word
        return before.endsWith("人民") ? before + "政府" : before;
    }

    /** The same title when the line above it names the organ. */
    PrintedTitle by(String organAbove) {
        return organ.isEmpty() && !organAbove.isEmpty() ? new PrintedTitle(organAbove + text, organAbove, year) : this;
    }

    /** Without spaces and without what follows the word 报告. */
    String text() {
        return text;
    }

    /** Empty when the title does not name it. */
    String organ() {
        return organ;
    }

    int year() {
        return year;
    }
}
