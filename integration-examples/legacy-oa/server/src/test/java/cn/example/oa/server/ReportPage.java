package cn.example.oa.server;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The report's page as the office system sent it. */
final class ReportPage {

    private final int status;
    private final Document page;

    ReportPage(Connection.Response response) throws IOException {
        status = response.statusCode();
        page = response.parse();
    }

    int status() {
        return status;
    }

    int version() {
        return Integer.parseInt(page.selectFirst("input[name=version]").val());
    }

    /** 未保存、草稿、已送审. */
    String state() {
        return page.selectFirst("#status").text();
    }

    String code() {
        return page.selectFirst("#outcome code").text();
    }

    String message() {
        return page.selectFirst("#outcome b").text();
    }

    /** What is found, a line each, the rule's id at the end. */
    List<String> findings() {
        return page.select("#outcome li").eachText();
    }

    /** Edition and version; null when nothing was checked. */
    String ruleSet() {
        Element shown = page.selectFirst("#outcome .basis");
        return shown == null ? null : shown.text().substring("审核用的规则：".length());
    }

    /** What is probably mistaken, a line each, with the field that a click leads to. */
    List<String> suspects() {
        return page.select("#outcome .suspect a").stream().map(each -> each.attr("href") + " " + each.text()).collect(Collectors.toList());
    }

    /** What stands under the suspects, folded. */
    List<String> folded() {
        return page.select("#outcome details li small").eachText();
    }

    /** The fields marked pale: they are not to be changed. */
    List<String> relatedFields() {
        return page.select(".related input:not([type=hidden])").eachAttr("name");
    }

    /** The fields marked red. */
    List<String> wrongFields() {
        return page.select(".wrong input:not([type=hidden]), .wrong textarea").eachAttr("name");
    }

    /** What stands beside a field. */
    List<String> saysBeside(String field) {
        return page.select("[name=" + field + "] + .says span").eachText();
    }

    String value(String field) {
        return page.selectFirst("[name=" + field + "]").val();
    }
}
