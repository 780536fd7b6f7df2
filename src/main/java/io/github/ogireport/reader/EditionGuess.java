package io.github.ogireport.reader;

import io.github.ogireport.bound.Budget;
import io.github.ogireport.report.Format;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which edition's tables a document was filled in: the one that explains most of the labels that are there. */
final class EditionGuess {

    /** Fewer labels than this may stand in any text. */
    private static final int FEWEST_LABELS = 3;

    private FormatWords words;
    private int most = -1;

    /** @param formats newest first; of two that explain as much the newer is taken */
    EditionGuess(List<Piece> pieces, List<Format> formats, Budget budget) {
        for (Format format : formats) {
            FormatWords candidate = new FormatWords(format);
            Set<String> found = new HashSet<>();
            for (Piece piece : pieces) {
                budget.spend((long) Reading.STEPS * (piece.length() + 1));
                for (String field : piece.fields()) {
                    found.add(candidate.label(field));
                }
            }
            found.remove(null);
            if (found.size() > most) {
                most = found.size();
                words = candidate;
            }
        }
        if (words == null) {
            throw new IllegalArgumentException("no format given");
        }
    }

    FormatWords words() {
        return words;
    }

    /** Whether tables were there to tell the edition by. */
    boolean isRecognised() {
        return most >= FEWEST_LABELS;
    }
}
