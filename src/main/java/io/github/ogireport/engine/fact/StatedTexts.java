package io.github.ogireport.engine.fact;

import io.github.ogireport.finding.Evidence;
import io.github.ogireport.narrative.Phrasebook;
import io.github.ogireport.narrative.Reading;
import io.github.ogireport.narrative.Statement;
import io.github.ogireport.report.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** All that the text of a report states (文中的数), in its order. For one check. */
final class StatedTexts {

    private final List<StatedNumber> all = new ArrayList<>();
    private final Map<Statement, List<StatedNumber>> parts = new IdentityHashMap<>();
    private final Map<Integer, List<Statement>> sentences = new HashMap<>();
    private FirstStated firsts;

    /** @param phrasebook null where no rule looks at what the text states */
    StatedTexts(Examination examination, Phrasebook phrasebook) {
        if (phrasebook == null) {
            return;
        }
        for (Section section : examination.format().sections()) {
            for (Statement statement : phrasebook.read(examination.text(section), examination.report().year(), examination.budget())) {
                StatedNumber number = new StatedNumber(examination, section, statement, this, all.size());
                all.add(number);
                sentences.computeIfAbsent(statement.sentenceFrom(), from -> new ArrayList<>()).add(statement);
                if (statement.whole() != null) {
                    parts.computeIfAbsent(statement.whole(), whole -> new ArrayList<>()).add(number);
                }
            }
        }
    }

    List<StatedNumber> all() {
        return all;
    }

    /** The stated numbers that are stated to be parts of a total, in the order of the text; empty when none are. */
    List<StatedNumber> partsOf(Statement whole) {
        return parts.getOrDefault(whole, Collections.emptyList());
    }

    /** Where the text first states what. */
    FirstStated firsts() {
        firsts = firsts == null ? new FirstStated(all) : firsts;
        return firsts;
    }

    /** Whether the sentence of a claim itself gives the number of some cells: it then claims nothing else of them. */
    boolean says(Statement claim, Reading reading, BigDecimal number) {
        return sentences.get(claim.sentenceFrom()).stream()
                .anyMatch(each -> each.value() != null && each.value().compareTo(number) == 0
                        && each.readings().stream().anyMatch(other -> other.cells().equals(reading.cells())));
    }

    /** What the text says of cells. */
    List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>();
        for (StatedNumber number : all) {
            if (number.isEvidence()) {
                evidence.add(number.evidence());
            }
        }
        return evidence;
    }
}
