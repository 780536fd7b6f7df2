package io.github.ogireport.property;

import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The same report as another clerk would type it: the cells in another order, the numbers in other forms. */
final class Typing {

    private Typing() { }

    static AnnualReport of(AnnualReport report, Random random) {
        AnnualReport.Builder builder = AnnualReport.builder(report.organ(), report.year()).edition(report.edition())
                .title(report.title()).signature(report.signature()).publishedOn(report.publishedOn());
        report.sections().forEach(builder::section);
        List<CellRef> cells = new ArrayList<>(report.cells().keySet());
        Collections.shuffle(cells, random);
        for (CellRef cell : cells) {
            Cell plain = report.cell(cell);
            builder.cell(cell, plain.isNumber() ? Cell.read(typed(plain.number().toPlainString(), random)) : plain);
        }
        return builder.build();
    }

    private static String typed(String number, Random random) {
        String typed = number;
        if (random.nextInt(3) == 0) {
            typed = separated(typed, random.nextBoolean() ? "," : " ");
        }
        if (random.nextInt(3) == 0) {
            typed = fullWidth(typed);
        }
        if (random.nextInt(3) == 0) {
            typed = "\u3000 " + typed + "\u00A0";
        }
        return typed;
    }

    private static String separated(String number, String separator) {
        int point = number.indexOf('.') < 0 ? number.length() : number.indexOf('.');
        StringBuilder typed = new StringBuilder(number);
        for (int at = point - 3; at > (number.startsWith("-") ? 1 : 0); at -= 3) {
            typed.insert(at, separator);
        }
        return typed.toString();
    }

    private static String fullWidth(String number) {
        StringBuilder typed = new StringBuilder();
        for (char c : number.toCharArray()) {
            typed.append(c > ' ' ? (char) (c - '!' + '！') : c);
        }
        return typed.toString();
    }
}
