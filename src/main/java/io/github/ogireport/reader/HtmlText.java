package io.github.ogireport.reader;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Printed text of page elements: white space collapsed as a browser does, lines kept. */
final class HtmlText {

    private HtmlText() { }

    /** Appends a text node; runs of white space become one space, a space at the start of a line goes. */
    static void append(StringBuilder text, String whole) {
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\u00A0';
            if (!space) {
                text.append(c);
            } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ' && text.charAt(text.length() - 1) != '\n') {
                text.append(' ');
            }
        }
    }

    /** The text of a cell, one line for each paragraph in it. */
    static String of(Element cell) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode) {
                    append(text, ((TextNode) node).getWholeText());
                } else if (isBreak(node)) {
                    endLine(text);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (isBreak(node)) {
                    endLine(text);
                }
            }
        }, cell);
        return text.toString().trim();
    }

    private static boolean isBreak(Node node) {
        return node instanceof Element && (((Element) node).isBlock() || ((Element) node).normalName().equals("br"));
    }

    private static void endLine(StringBuilder text) {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
        if (end > 0) {
            text.append('\n');
        }
    }
}
