package io.github.ogireport.engine.fact;

/** A column (列) of a statutory table. */
public final class Column extends TableLine {

    Column(Examination examination, LineShape shape) {
        super(examination, shape);
    }
}
