package cn.example.oa.web;

import cn.example.oa.check.ReportGate;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the office system really runs with, for its maintainers. */
@Controller
public class AboutController {

    private static final List<String> ONE_CLASS_EACH = Arrays.asList("org.apache.poi.ss.usermodel.Workbook", "org.antlr.v4.runtime.Parser",
            "org.antlr.runtime.Parser", "com.google.common.base.Joiner", "org.mvel2.MVEL", "com.thoughtworks.xstream.XStream",
            "com.fasterxml.jackson.core.JsonFactory", "com.google.gson.Gson");

    private final ReportGate gate;

    public AboutController(ReportGate gate) {
        this.gate = gate;
    }

    /** Which rules serve, and why a change of them did not take effect. */
    @GetMapping("/rules.do")
    public void rules(HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(gate.status());
    }

    @GetMapping("/about.do")
    public void jars(HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        for (String each : ONE_CLASS_EACH) {
            response.getWriter().println(jar(each));
        }
    }

    private static String jar(String className) {
        try {
            String location = Class.forName(className).getProtectionDomain().getCodeSource().getLocation().getPath();
            return location.substring(location.lastIndexOf('/') + 1);
        } catch (ClassNotFoundException e) {
            return "no " + className;
        }
    }
}
