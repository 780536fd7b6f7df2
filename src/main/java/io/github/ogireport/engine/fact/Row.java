package io.github.ogireport.engine.fact;

/** A row (行) of a statutory table. */
public final class Row extends TableLine {

    Row(Examination examination, LineShape shape) {
        super(examination, shape);
    }
}
