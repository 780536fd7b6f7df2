package io.github.ogireport.reader;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.Budget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects the pieces of one document in printed order, no more of them than any report has. */
final class Pieces {

    private final List<Piece> pieces = new ArrayList<>();
    private final Budget budget;
    private long text;
    private long cells;

    Pieces(Budget budget) {
        this.budget = budget;
    }

    /** @throws UnreadableReportException when there are too many cells, or too long a text, with the piece's place */
    void add(Piece piece) {
        if (piece.isRow()) {
            cells += piece.fields().size();
            Reading.check(Bound.TABLE_CELLS, cells, piece.place());
        }
        int length = piece.length();
        text += length;
        Reading.check(Bound.FILE_TEXT, text, piece.place());
        budget.spend((long) Reading.STEPS * (length + 1));
        if (length > 0) {
            pieces.add(piece);
        }
    }

    List<Piece> list() {
        return Collections.unmodifiableList(pieces);
    }
}
