package io.github.ogireport.reader;

import com.fasterxml.jackson.core.JsonToken;
import io.github.ogireport.bound.Bound;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.spelling.Nearest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells under {@code tables}; row codes with a dot may be nested or dotted. */
final class JsonCells {

    private static final int MAX_DIGITS = Bound.CELL_DIGITS.limit();

    private final JsonTokens tokens;
    private final KnownCodes known;
    private final Map<CellRef, Cell> cells = new LinkedHashMap<>();
    /** Where each of them was written, in the same order. */
    private final List<Integer> lines = new ArrayList<>();

    JsonCells(JsonTokens tokens, KnownCodes known) {
        this.tokens = tokens;
        this.known = known;
    }

    Map<CellRef, Cell> values() {
        return cells;
    }

    void read() throws IOException {
        below("");
    }

    /** The stream's depth limit bounds the recursion. */
    private void below(String address) throws IOException {
        tokens.object(address.isEmpty() ? "tables " : "tables." + JsonTokens.shown(address) + " ", name -> {
            String inner = address.isEmpty() ? name : address + "." + name;
            if (tokens.current() == JsonToken.START_OBJECT) {
                below(inner);
            } else {
                cell(inner);
            }
        });
    }

    private void cell(String address) throws IOException {
        CellRef ref = ref(address);
        Cell cell = value(address);
        if (cells.putIfAbsent(ref, cell) != null) {
            int before = lines.get(new ArrayList<>(cells.keySet()).indexOf(ref));
            throw tokens.problem("单元格“" + address + "”写了两次，前一次在第 " + before + " 行，请删去一处");
        }
        lines.add(tokens.line());
        tokens.check("tables ", Bound.CELLS, lines.size());
    }

    private CellRef ref(String address) {
        CellRef ref = known == null ? null : known.cell(address);
        if (ref == null) {
            ref = parsed(address);
            if (known != null) {
                throw tokens.problem("任何版本的表里都没有单元格“" + JsonTokens.shown(address) + "”，是不是“"
                        + Nearest.to(address, known.cells()) + "”？");
            }
        }
        return ref;
    }

    private CellRef parsed(String address) {
        try {
            return CellRef.parse(address);
        } catch (IllegalArgumentException e) {
            throw tokens.problem("“" + JsonTokens.shown(address) + "”不是单元格，应写成 表、行、列三层，例如 requests 里的 granted 里的 total");
        }
    }

    private Cell value(String address) throws IOException {
        switch (tokens.current()) {
            case VALUE_NULL:
                return Cell.blank();
            case VALUE_STRING:
                return Cell.read(tokens.text());
            case VALUE_NUMBER_INT:
            case VALUE_NUMBER_FLOAT:
                return Cell.of(number(address, tokens.text()));
            default:
                throw tokens.problem("单元格“" + address + "”应是数字、null（空白）或文字，这里是" + tokens.kind());
        }
    }

    /** Exact; an exponent that would spread over more than 30 digits is refused before it is written out. */
    private BigDecimal number(String address, String text) {
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw tooLong(address);
        }
        if (number.scale() < -MAX_DIGITS || number.scale() > MAX_DIGITS || (long) number.precision() - number.scale() > MAX_DIGITS) {
            throw tooLong(address);
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private UnreadableReportException tooLong(String address) {
        return tokens.problem("单元格“" + address + "”的数超过 " + MAX_DIGITS + " 位，请核对");
    }
}
