package io.github.ogireport.cli;

import io.github.ogireport.report.Format;
import io.github.ogireport.report.NumberKind;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ogi-report cells}: the addresses of an edition's cells, for whoever maps a form to them. */
@Command(name = "cells", description = {"列出一个版次的全部单元格，每行一个，用制表符分开：", "地址、表、行、列（按表上印的写）、数的规格、单位。"})
final class CellsCommand implements Runnable {

    @Spec
    private CommandSpec spec;
    @Mixin
    private HelpOption help;
    @Mixin
    private RulesOption rules;
    @Mixin
    private EditionOption edition;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        for (Format.Position cell : edition.format(rules, spec.commandLine()).positions()) {
            out.println(String.join("\t", cell.ref().toString(), cell.table().name(), cell.row().toString(), cell.column().toString(),
                    words(cell.numberKind()), cell.unit() == null ? "" : cell.unit()));
        }
    }

    private static String words(NumberKind kind) {
        switch (kind) {
            case COUNT:
                return "非负整数";
            case SIGNED_COUNT:
                return "可正可负的整数";
            default:
                return "非负小数";
        }
    }
}
