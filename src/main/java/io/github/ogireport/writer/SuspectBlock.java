package io.github.ogireport.writer;

import io.github.ogireport.finding.Suspect;
import io.github.ogireport.report.Format;
import java.io.IOException;
import java.util.List;

/** What is probably mistaken, before all findings: mostly the only thing that a clerk needs to read. */
final class SuspectBlock {

    private SuspectBlock() { }

    static void write(List<Suspect> suspects, Marks marks, Markup out) throws IOException {
        if (suspects.isEmpty()) {
            return;
        }
        out.html("<h2>").text(Wording.suspects(suspects)).html("</h2>\n<ol class=\"suspects\">\n");
        for (Suspect suspect : suspects) {
            out.html("<li>").text(PlainText.line(suspect.reason()));
            Format.Position first = marks.firstCell(suspect);
            if (first != null) {
                out.html(" <a href=\"#").html(marks.anchor(first)).html("\">看表里的位置</a>");
            }
            out.html("</li>\n");
        }
        out.html("</ol>\n");
    }
}
