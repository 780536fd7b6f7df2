package io.github.ogireport.reader;

import io.github.ogireport.bound.Budget;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The pieces of a page in printed order. Walks without recursion, so that depth costs no stack. */
final class HtmlPage {

    private static final Set<String> NOT_PRINTED = new HashSet<>(Arrays.asList("script", "style", "noscript", "template", "head", "nav",
            "footer", "select", "button", "textarea", "iframe", "object", "svg"));

    private final Document document;
    private final DataTables tables;
    private final Budget budget;
    private final Pieces pieces;
    private final StringBuilder paragraph = new StringBuilder();
    private int paragraphs;
    private int printedTables;
    private int row;

    HtmlPage(Document document, Budget budget) {
        this.document = document;
        this.budget = budget;
        this.pieces = new Pieces(budget);
        this.tables = new DataTables(document);
    }

    List<Piece> pieces() {
        NodeTraversor.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                return enter(node);
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element && ((Element) node).isBlock()) {
                    endParagraph();
                }
                return FilterResult.CONTINUE;
            }
        }, document.body());
        endParagraph();
        return pieces.list();
    }

    private NodeFilter.FilterResult enter(Node node) {
        budget.spend(Reading.STEPS);
        if (node instanceof TextNode) {
            HtmlText.append(paragraph, ((TextNode) node).getWholeText());
        }
        if (!(node instanceof Element)) {
            return NodeFilter.FilterResult.CONTINUE;
        }
        Element element = (Element) node;
        if (NOT_PRINTED.contains(element.normalName())) {
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
        }
        if (element.isBlock() || element.normalName().equals("br")) {
            endParagraph();
        }
        if (tables.isData(element)) {
            rows(element);
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
        }
        return NodeFilter.FilterResult.CONTINUE;
    }

    private void rows(Element table) {
        printedTables++;
        row = 0;
        HtmlGrid.forEachRow(table, fields -> pieces.add(Piece.row("第 " + printedTables + " 张表第 " + ++row + " 行", printedTables, fields)));
    }

    private void endParagraph() {
        String text = Wording.trimmed(paragraph.toString());
        paragraph.setLength(0);
        if (!text.isEmpty()) {
            paragraphs++;
            pieces.add(Piece.paragraph("第 " + paragraphs + " 段", text));
        }
    }

    PageFacts facts() {
        List<String> titles = new ArrayList<>();
        LocalDate published = null;
        for (Element meta : document.select("meta[name]")) {
            if (meta.attr("name").equalsIgnoreCase("ArticleTitle")) {
                titles.add(meta.attr("content"));
            } else if (meta.attr("name").equalsIgnoreCase("PubDate")) {
                published = PrintedDate.within(meta.attr("content"));
            }
        }
        titles.add(document.title());
        return new PageFacts(titles, published);
    }
}
