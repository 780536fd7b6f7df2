package io.github.ogireport.ruleset.sheet;

import io.github.ogireport.bound.Bound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the part of a workbook that holds one sheet's cells. For one sheet. */
final class SheetPart {

    private final List<String> strings;
    private final DateStyles dates;
    private final SortedMap<Integer, SortedMap<Integer, SheetCell>> rows = new TreeMap<>();
    private final Map<String, String> merged = new HashMap<>();
    private int row;
    private int column;

    SheetPart(List<String> strings, DateStyles dates) {
        this.strings = strings;
        this.dates = dates;
    }

    Sheet read(String name, byte[] part) throws SheetException {
        PartReader xml = PartReader.of(part);
        while (xml.next()) {
            if (xml.starts("row")) {
                row = xml.attribute("r").isEmpty() ? row + 1 : CellAddress.row(xml.attribute("r"));
                column = -1;
            } else if (xml.starts("c")) {
                String address = xml.attribute("r");
                column = address.isEmpty() ? column + 1 : CellAddress.column(address);
                add(name, cell(xml));
            } else if (xml.starts("mergeCell")) {
                String range = xml.attribute("ref");
                merged.put(range.replaceFirst(":.*", ""), range);
            }
        }
        List<SheetRow> read = new ArrayList<>();
        rows.forEach((number, cells) -> read.add(row(number, cells)));
        return new Sheet(name, read);
    }

    private void add(String name, SheetCell cell) throws SheetException {
        if (cell.isEmpty()) {
            return;
        }
        if (row < 1 || column < 0 || column >= Bound.SHEET_COLUMNS.limit()) {
            throw new SheetException(Math.max(0, row), "工作表“" + name + "”的列太多，最多 " + Bound.SHEET_COLUMNS.limit() + " 列");
        }
        rows.computeIfAbsent(row, number -> new TreeMap<>()).put(column, cell);
        if (Bound.SHEET_ROWS.isPassedBy(rows.size()) || Bound.SHEET_LAST_ROW.isPassedBy(row)) {
            throw new SheetException(row, "工作表“" + name + "”的行太多：最多 " + Bound.SHEET_ROWS.limit() + " 行，写在前 " + Bound.SHEET_LAST_ROW.limit() + " 行里");
        }
    }

    private SheetRow row(int number, SortedMap<Integer, SheetCell> cells) {
        List<SheetCell> row = new ArrayList<>();
        for (int at = 0; at <= cells.lastKey(); at++) {
            SheetCell cell = cells.getOrDefault(at, SheetCell.EMPTY);
            String range = merged.get(CellAddress.letters(at) + number);
            row.add(range == null ? cell : cell.faultyFor("这里是合并单元格（" + SheetCell.shown(range) + "），请取消合并，逐格填写"));
        }
        return new SheetRow(number, row);
    }

    private SheetCell cell(PartReader xml) throws SheetException {
        String type = xml.attribute("t");
        boolean date = dates.contains(xml.attribute("s"));
        boolean formula = false;
        String value = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) {
                formula = true;
            } else if (xml.starts("v")) {
                value = xml.text();
            } else if (xml.starts("is")) {
                value = xml.runs("is");
            }
        }
        return formula ? SheetCell.faulty("这一格是公式，公式不会计算：请复制后“选择性粘贴”为数值") : cell(type, date, value);
    }

    private SheetCell cell(String type, boolean date, String value) {
        if (value.isEmpty()) {
            return SheetCell.EMPTY;
        }
        switch (type) {
            case "s":
                return value.matches("[0-9]{1,7}") && Integer.parseInt(value) < strings.size() ? SheetCell.of(strings.get(Integer.parseInt(value)))
                        : SheetCell.faulty("这一格的文字读不出来，请重新填写");
            case "inlineStr":
            case "str":
                return SheetCell.of(value);
            case "b":
                return SheetCell.of(value.equals("1") ? "TRUE" : "FALSE");
            case "e":
                return SheetCell.faulty("这一格是错误值 " + SheetCell.shown(value) + "，请改正");
            case "d":
                return SheetCell.faulty("这一格是日期：请把单元格格式改成“文本”，再重新填写");
            default:
                return date ? cell("d", false, value) : number(value);
        }
    }

    private static SheetCell number(String value) {
        try {
            return SheetCell.of(BigDecimal.valueOf(Double.parseDouble(value)).stripTrailingZeros().toPlainString());
        } catch (NumberFormatException e) {
            return SheetCell.faulty("这一格的数“" + SheetCell.shown(value) + "”读不出来，请重新填写");
        }
    }
}
