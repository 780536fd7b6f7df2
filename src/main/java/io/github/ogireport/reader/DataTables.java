package io.github.ogireport.reader;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Tells tables of data from tables that only lay out the page: the latter hold other tables, or a single cell. */
final class DataTables {

    private final Set<Element> data = Collections.newSetFromMap(new IdentityHashMap<>());

    DataTables(Element page) {
        Deque<Open> open = new ArrayDeque<>();
        NodeTraversor.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (is(node, "table")) {
                    open.push(new Open());
                } else if (!open.isEmpty() && (is(node, "td") || is(node, "th"))) {
                    open.peek().cells++;
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (is(node, "table")) {
                    close((Element) node, open.pop(), open.peek());
                }
            }
        }, page);
    }

    private void close(Element table, Open closed, Open around) {
        boolean holdsMuch = closed.cells > 1 || closed.holdsTables;
        if (closed.cells > 1 && !closed.holdsTables) {
            data.add(table);
        }
        if (around != null && holdsMuch) {
            around.holdsTables = true;
        }
    }

    private static boolean is(Node node, String name) {
        return node instanceof Element && ((Element) node).normalName().equals(name);
    }

    boolean isData(Element element) {
        return data.contains(element);
    }

    /** A table while it is walked through. */
    private static final class Open {
        private int cells;
        private boolean holdsTables;
    }
}
