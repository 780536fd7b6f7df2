package io.github.ogireport.reader;

import io.github.ogireport.report.Format;
import io.github.ogireport.report.Section;
import io.github.ogireport.spelling.Nearest;
import java.util.HashMap;
import java.util.Map;

/** Recognises the headings of an edition's sections, in any numbering and bracketing. Immutable. */
final class SectionHeadings {

    private static final int LONGEST = 60;

    private final Format format;
    private final Map<String, Section> byEssence = new HashMap<>();

    SectionHeadings(Format format) {
        this.format = format;
        for (Section section : format.sections()) {
            byEssence.put(Wording.essence(section.heading()), section);
            for (String variant : section.variants()) {
                byEssence.put(Wording.essence(variant), section);
            }
        }
    }

    /** The section that a line heads; null when it is no heading. */
    Section of(String line) {
        return line.length() > LONGEST ? null : byEssence.get(Wording.essence(Wording.unnumbered(line)));
    }

    /**
     * Where the text starts in a line that begins with a numbered heading and goes on; 0 when the line is none such. Only a
     * colon, a full stop or a space may part the two.
     */
    int endOfHeading(String line) {
        if (Wording.numbering(line.substring(0, Math.min(line.length(), LONGEST))).isEmpty()) {
            return 0;
        }
        for (int i = 2; i < Math.min(line.length() - 1, LONGEST); i++) {
            String before = line.substring(0, i);
            if ("：:。 \u3000".indexOf(line.charAt(i)) >= 0 && !Wording.numbering(before).isEmpty() && of(before) != null) {
                return i;
            }
        }
        return 0;
    }

    /** The section that a numbered line most likely heads: the same number and at least half the wording; else null. */
    Section resembling(String line) {
        String number = Wording.numbering(line);
        if (line.length() > LONGEST || number.isEmpty() || line.indexOf('。') >= 0) {
            return null;
        }
        String essence = Wording.essence(Wording.unnumbered(line));
        for (Section section : format.sections()) {
            String heading = Wording.essence(section.heading());
            if (section.number().equals(number) && 2 * Nearest.distance(essence, heading) <= Math.max(essence.length(), heading.length())) {
                return section;
            }
        }
        return null;
    }
}
