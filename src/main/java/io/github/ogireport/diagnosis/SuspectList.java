package io.github.ogireport.diagnosis;

import io.github.ogireport.finding.Suspect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The causes of all faults, put together and into words: the first suspect takes the best cause of every fault, each further
 * one another cause of one fault.
 */
final class SuspectList {

    private static final int MOST = 8;
    private static final String[] NUMERALS = {"", "", "两", "三", "四", "五", "六"};

    private final Equations equations;
    private final List<Fault> explained = new ArrayList<>();
    private final boolean someUnexplained;

    SuspectList(Equations equations, List<Fault> faults) {
        this.equations = equations;
        faults.stream().filter(fault -> !fault.causes.isEmpty()).forEach(explained::add);
        this.someUnexplained = explained.size() < faults.size();
    }

    List<Suspect> suspects() {
        List<Suspect> suspects = new ArrayList<>();
        if (explained.isEmpty()) {
            return suspects;
        }
        suspects.add(suspect(0, 0));
        for (int fault = 0; fault < explained.size(); fault++) {
            for (int cause = 1; cause < explained.get(fault).causes.size() && suspects.size() < MOST; cause++) {
                suspects.add(suspect(fault, cause));
            }
        }
        return suspects;
    }

    /** The best causes, but of one fault another one, which alone is put into words unless it is the best one too. */
    private Suspect suspect(int ofFault, int takenCause) {
        List<Suspect.Correction> corrections = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (int at = 0; at < explained.size(); at++) {
            int taken = at == ofFault ? takenCause : 0;
            Hypothesis hypothesis = explained.get(at).causes.get(taken).hypothesis;
            for (int i = 0; i < hypothesis.cells.length; i++) {
                int cell = hypothesis.cells[i];
                corrections.add(new Suspect.Correction(equations.positions[cell].ref(), equations.cells[cell].display(),
                        equations.plain(hypothesis.numbers[i]).toPlainString()));
            }
            if (takenCause == 0 || at == ofFault) {
                reasons.add(reason(explained.get(at), taken));
            }
        }
        if (takenCause > 0 && explained.size() > 1) {
            reasons.add("其余各处同第一种");
        } else if (someUnexplained) {
            reasons.add("另有不平的关系，错的格较多，说不准是哪几格");
        }
        corrections.sort(Comparator.comparingInt(correction -> equations.format.position(correction.cell()).index()));
        return new Suspect(corrections, String.join("。", reasons));
    }

    private static String reason(Fault fault, int taken) {
        int count = fault.causes.size();
        Cause cause = fault.causes.get(taken);
        String words = cause.words(count == 1 && !fault.byEvidenceAlone && !cause.isContradicted() ? "很可能" : "可能");
        if (count > 1) {
            return words + "；" + NUMERALS[count] + "种可能之一，说不准是哪一种，请对照台账";
        }
        return words + (fault.byEvidenceAlone ? "；表里没有别的数可以核对，也可能是那里写错了，请对照台账" : "");
    }
}
