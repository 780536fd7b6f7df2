package io.github.ogireport.source;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.text.InvisibleCharacters;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * The events of a YAML file, each weighed before a node is made of it: how many there are, how deep they stand, how long they
 * are, and whether all of them can be seen. A reference ({@code *name}) is refused at once: of a few of them whole trees grow.
 * For one file.
 */
final class YamlEvents implements Parser {

    /** What making a node costs, in {@link io.github.ogireport.bound.Budget} steps. */
    private static final int STEPS = 100;

    private final String file;
    private final Parser events;
    private final Problems problems;
    private int nodes;
    private int depth;

    YamlEvents(String file, Parser events, Problems problems) {
        this.file = file;
        this.events = events;
        this.problems = problems;
    }

    @Override
    public Event next() {
        Event event = events.next();
        int line = event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
        if (event instanceof AliasEvent) {
            throw new Refused(line, "不能用 YAML 的引用（*名称）：请把内容照写一遍");
        } else if (event instanceof ScalarEvent) {
            count(line);
            scalar(((ScalarEvent) event).getValue(), line);
        } else if (event instanceof CollectionStartEvent) {
            count(line);
            refuse(Bound.YAML_DEPTH, ++depth, line);
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        }
        return event;
    }

    private void count(int line) {
        problems.spend(file, STEPS);
        refuse(Bound.YAML_NODES, ++nodes, line);
    }

    private void scalar(String value, int line) {
        problems.spend(file, value.length());
        refuse(Bound.YAML_TEXT, value.length(), line);
        int hidden = InvisibleCharacters.indexIn(value);
        if (hidden >= 0) {
            problems.add(file, line, "“" + value.substring(0, Math.min(value.length(), hidden + 2)) + "”里有看不见的字符 "
                    + InvisibleCharacters.name(value.codePointAt(hidden)) + "：请删去");
        }
    }

    private static void refuse(Bound bound, long count, int line) {
        if (bound.isPassedBy(count)) {
            throw new Refused(line, bound.sentence() + "：请分成几个文件，或者写得简单些");
        }
    }

    @Override
    public boolean hasNext() {
        return events.hasNext();
    }

    @Override
    public boolean checkEvent(Event.ID kind) {
        return events.checkEvent(kind);
    }

    @Override
    public Event peekEvent() {
        return events.peekEvent();
    }

    /** The file is not read any further. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final int line;

        private Refused(int line, String message) {
            super(message, null, false, false);
            this.line = line;
        }

        int line() {
            return line;
        }
    }
}
