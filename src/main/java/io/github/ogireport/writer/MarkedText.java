package io.github.ogireport.writer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The text of a section in paragraphs, with the passages that findings quote marked. */
final class MarkedText {

    /** A quoted passage. */
    private static final class Passage {
        final int start;
        final int end;
        final Entry entry;

        Passage(int start, int end, Entry entry) {
            this.start = start;
            this.end = end;
            this.entry = entry;
        }
    }

    private final String text;
    private final List<Passage> passages = new ArrayList<>();

    /** The nth finding with the same quote marks its nth occurrence, or the last one there is. */
    MarkedText(String text, List<Entry> entries) {
        this.text = text;
        Map<String, Integer> lastStart = new HashMap<>();
        for (Entry entry : entries) {
            String quote = entry.finding.quote();
            if (quote != null && !quote.isEmpty()) {
                int last = lastStart.getOrDefault(quote, -1);
                int start = Quotation.indexIn(text, quote, last + 1);
                start = start < 0 ? last : start;
                if (start >= 0) {
                    lastStart.put(quote, start);
                    passages.add(new Passage(start, start + quote.length(), entry));
                }
            }
        }
    }

    void write(Marks marks, Markup out) throws IOException {
        TreeSet<Integer> cuts = new TreeSet<>();
        cuts.add(text.length());
        for (Passage each : passages) {
            cuts.add(each.start);
            cuts.add(each.end);
        }
        out.html("<p>");
        int from = 0;
        for (int to : cuts) {
            piece(from, to, out);
            for (Passage each : passages) {
                if (each.end == to) {
                    Notes.number(each.entry, marks, out);
                }
            }
            from = to;
        }
        out.html("</p>\n");
    }

    private void piece(int from, int to, Markup out) throws IOException {
        Entry gravest = null;
        for (Passage each : passages) {
            boolean covers = each.start <= from && to <= each.end;
            if (covers && (gravest == null || each.entry.number < gravest.number)) {
                gravest = each.entry;
            }
        }
        String[] lines = text.substring(from, to).split("\r?\n", -1);
        boolean titled = false;
        for (int i = 0; i < lines.length; i++) {
            out.html(i == 0 ? "" : "</p>\n<p>");
            if (gravest != null && !lines[i].isEmpty()) {
                out.html("<mark class=\"").html(Marks.style(gravest)).html("\" title=\"第 ").html(gravest.number).html(" 条")
                        .text(titled ? "" : "：" + PlainText.line(gravest.finding.message())).html("\">").text(lines[i]).html("</mark>");
                titled = true;
            } else {
                out.text(lines[i]);
            }
        }
    }
}
