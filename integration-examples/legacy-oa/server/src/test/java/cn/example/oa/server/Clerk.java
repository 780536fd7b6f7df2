package cn.example.oa.server;

import java.io.IOException;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Connection.Method;
import org.jsoup.Jsoup;

/** A clerk (经办人) without a browser: what is posted here goes past the page's script. */
final class Clerk {

    private final String url;
    private final Map<String, String> cookies;

    private Clerk(String url, Map<String, String> cookies) {
        this.url = url;
        this.cookies = cookies;
    }

    static Clerk signIn(String url, String name) throws IOException {
        Connection.Response response = Jsoup.connect(url + "signin.do").ignoreContentType(true).data("user", name).method(Method.POST).followRedirects(false).execute();
        return new Clerk(url, response.cookies());
    }

    /** The form as the database has it. */
    ReportPage open() throws IOException {
        return new ReportPage(request("report.do").execute());
    }

    /** 保存. */
    ReportPage save(ReportForm form) throws IOException {
        return press("save", form);
    }

    /** 送审. */
    ReportPage submit(ReportForm form) throws IOException {
        return press("submit", form);
    }

    private ReportPage press(String action, ReportForm form) throws IOException {
        return new ReportPage(request("report.do").data("action", action).data(form.data()).method(Method.POST).execute());
    }

    /** Any other page's text. */
    String read(String path) throws IOException {
        return request(path).execute().body();
    }

    private Connection request(String path) {
        return Jsoup.connect(url + path).cookies(cookies).ignoreHttpErrors(true).ignoreContentType(true).timeout(60_000).maxBodySize(0);
    }
}
