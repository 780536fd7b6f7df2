package io.github.ogireport.ruleset.sheet;

/** Columns as spreadsheets name them: A, B, …, Z, AA. */
final class CellAddress {

    private CellAddress() { }

    /** @param column from 0 */
    static String letters(int column) {
        return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
    }

    /** The column, from 0, of an address such as “C5”; -1 when it names none. */
    static int column(String address) {
        int column = 0;
        int at = 0;
        while (at < address.length() && at < 4 && address.charAt(at) >= 'A' && address.charAt(at) <= 'Z') {
            column = column * 26 + address.charAt(at) - 'A' + 1;
            at++;
        }
        return column - 1;
    }

    /** The row, from 1, of an address such as “C5”; 0 when it names none. */
    static int row(String address) {
        String digits = address.replaceFirst("^[A-Z]+", "");
        return digits.matches("[0-9]{1,7}") ? Integer.parseInt(digits) : 0;
    }
}
