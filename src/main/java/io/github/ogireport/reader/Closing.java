package io.github.ogireport.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The end of a report: who signed (落款) and when, and where it starts in the last section. */
final class Closing {

    private static final int LONGEST_SIGNATURE = 40;

    private final int start;
    private final String signature;
    private final LocalDate date;
    private final List<String> inferences = new ArrayList<>();

    private Closing(int start, String signature, LocalDate date) {
        this.start = start;
        this.signature = signature;
        this.date = date;
    }

    static Closing of(List<Piece> pieces, String organ) {
        int lastSentence = lastSentence(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            // rows of a printed table may end in dates of their own
            Closing closing = pieces.get(i).table() > 0 ? null : at(pieces, i, organ, lastSentence);
            if (closing != null) {
                return closing;
            }
        }
        int last = pieces.size() - 1;
        if (last >= 0 && !organ.isEmpty() && Wording.unspaced(pieces.get(last).text()).equals(organ)) {
            return new Closing(last, organ, null);
        }
        return new Closing(pieces.size(), null, null);
    }

    private static Closing at(List<Piece> pieces, int i, String organ, int lastSentence) {
        String line = pieces.get(i).text();
        LocalDate date = PrintedDate.of(line);
        String signature = null;
        int start = i;
        int end = i + 1;
        if (date != null) {
            if (i > 0 && isSignature(pieces.get(i - 1).text())) {
                signature = Wording.unspaced(pieces.get(i - 1).text());
                start = i - 1;
            } else if (end < pieces.size() && !organ.isEmpty() && Wording.unspaced(pieces.get(end).text()).equals(organ)) {
                signature = organ;
                end++;
            }
        } else {
            String text = line.length() <= 2 * LONGEST_SIGNATURE ? Wording.unspaced(line) : "";
            int dateStart = PrintedDate.startAtEnd(text);
            if (dateStart < 2 || !isSignature(text.substring(0, dateStart)) || lastSentence >= end) {
                return null;
            }
            signature = text.substring(0, dateStart);
            date = PrintedDate.of(text.substring(dateStart));
        }
        Closing closing = new Closing(start, signature, date);
        if (end < pieces.size()) {
            closing.inferences.add("落款日期（" + pieces.get(i).place() + "）之后还有 " + (pieces.size() - end) + " 段文字，没有作为正文");
        }
        return closing;
    }

    /** The last piece with a sentence in it; -1 when there is none. */
    private static int lastSentence(List<Piece> pieces) {
        int last = pieces.size() - 1;
        while (last >= 0 && pieces.get(last).text().indexOf('。') < 0) {
            last--;
        }
        return last;
    }

    private static boolean isSignature(String line) {
        String text = Wording.unspaced(line);
        return !text.isEmpty() && text.length() <= LONGEST_SIGNATURE && Wording.essence(text).length() == text.length()
                && !Character.isDigit(text.charAt(0));
    }

    /** How many pieces of the last section come before the closing. */
    int start() {
        return start;
    }

    /** Without spaces; null when nobody signed. */
    String signature() {
        return signature;
    }

    /** Null when not dated. */
    LocalDate date() {
        return date;
    }

    List<String> inferences() {
        return inferences;
    }
}
