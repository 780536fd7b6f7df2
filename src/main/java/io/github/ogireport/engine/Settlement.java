package io.github.ogireport.engine;

import io.github.ogireport.engine.fact.Examination;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.Suspect;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which findings go with the correction of which suspect (疑点), and what the clerk is told to do about those: to correct the
 * suspect's cells and no others. For one check.
 */
final class Settlement {

    /** Asking again costs about what a rule does; of so many findings nobody reads the last. */
    private static final int MOST_ASKED = 1_000;
    private static final int NAMED = 3;

    private final Format format;
    private final List<Suspect> suspects;
    /** What each suspect's cells should hold. */
    private final List<Map<CellRef, BigDecimal>> supposed = new ArrayList<>();
    private final Map<Found, List<Integer>> settling = new IdentityHashMap<>();

    Settlement(List<Suspect> suspects, Format format) {
        this.format = format;
        this.suspects = suspects;
        suspects.forEach(suspect -> supposed.add(suspect.cells().stream()
                .collect(Collectors.toMap(Suspect.Correction::cell, each -> new BigDecimal(each.suggested())))));
    }

    /** @param examination of the report in which all of this was found */
    void settle(List<Found> found, Examination examination) {
        for (Found each : found.subList(0, Math.min(MOST_ASKED, found.size()))) {
            settling.put(each, settling(each, examination));
        }
    }

    private List<Integer> settling(Found found, Examination examination) {
        List<Integer> those = new ArrayList<>();
        for (int i = 0; i < suspects.size(); i++) {
            if (found.isSettledBy(supposed.get(i), examination)) {
                those.add(i);
            }
        }
        return those;
    }

    /** The finding, with the first suspect that settles it where one does. */
    Finding told(Found found) {
        List<Integer> those = settling.get(found);
        return those == null || those.isEmpty() ? found.finding() : found.finding().settledBy(those.get(0), remedy(found.finding(), those));
    }

    /** @param found in the order in which the findings are listed */
    List<Suspect> suspects(List<Found> found) {
        List<List<Integer>> settled = new ArrayList<>();
        suspects.forEach(each -> settled.add(new ArrayList<>()));
        for (int at = 0; at < found.size(); at++) {
            for (int suspect : settling.getOrDefault(found.get(at), Collections.emptyList())) {
                settled.get(suspect).add(at);
            }
        }
        List<Suspect> told = new ArrayList<>();
        for (int i = 0; i < suspects.size(); i++) {
            told.add(suspects.get(i).settling(settled.get(i)));
        }
        return told;
    }

    /** Names no cell but the first suspect's: what that one holds to be right is not to be changed. */
    private String remedy(Finding finding, List<Integer> those) {
        Set<String> ways = new LinkedHashSet<>();
        those.forEach(suspect -> ways.add(corrections(finding, suspects.get(suspect))));
        boolean byTheFirst = those.get(0) == 0;
        if (byTheFirst && ways.size() == 1) {
            return "请改正" + ways.iterator().next() + "；改正以后这一处就对了，别的格不用改";
        }
        return "错在哪里有几种可能，说不准是哪一种，请对照台账逐一核对"
                + (byTheFirst ? "，先看" + ways.iterator().next() : "");
    }

    /** The corrections that concern the finding; all of them where its cells tell nothing. */
    private String corrections(Finding finding, Suspect suspect) {
        Set<CellRef> cells = new HashSet<>(finding.cells());
        List<Suspect.Correction> concerned = suspect.cells().stream().filter(each -> cells.contains(each.cell())).collect(Collectors.toList());
        List<Suspect.Correction> told = concerned.isEmpty() ? suspect.cells() : concerned;
        return told.stream().limit(NAMED).map(this::correction).collect(Collectors.joining("，"))
                + (told.size() > NAMED ? "等 " + told.size() + " 格" : "");
    }

    private String correction(Suspect.Correction correction) {
        return format.position(correction.cell()).describe() + "（应为 " + correction.suggested() + "，" + correction.found() + "）";
    }
}
