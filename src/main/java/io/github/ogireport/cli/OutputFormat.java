package io.github.ogireport.cli;

import io.github.ogireport.writer.HtmlResultWriter;
import io.github.ogireport.writer.JsonResultWriter;
import io.github.ogireport.writer.ResultWriter;
import io.github.ogireport.writer.TextResultWriter;

/** Values of {@code --format}. */
enum OutputFormat {
    TEXT, JSON, JSONL, HTML;

    ResultWriter writer(boolean coloured) {
        switch (this) {
            case JSON:
                return JsonResultWriter.indented();
            case JSONL:
                return JsonResultWriter.lines();
            case HTML:
                return HtmlResultWriter.page();
            default:
                return coloured ? TextResultWriter.coloured() : TextResultWriter.plain();
        }
    }
}
