package cn.example.oa.web;

import cn.example.oa.form.FormValues;
import cn.example.oa.report.ReportService;
import cn.example.oa.report.StaleReportException;
import cn.example.oa.report.StoredReport;
import cn.example.oa.report.WrittenExplanation;
import io.github.ogireport.decision.ReportRejectedException;
import io.github.ogireport.decision.SaveDecision;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The page of the report: 保存 keeps a draft, 送审 hands it in. */
@Controller
public class ReportController {

    private final ReportService service;

    public ReportController(ReportService service) {
        this.service = service;
    }

    @GetMapping("/report.do")
    public String show(@SessionAttribute(SignInController.USER) String user, Model model) {
        StoredReport stored = service.find(user);
        return page(model, stored, stored.getValues(), null);
    }

    @PostMapping(path = "/report.do", params = "action=save")
    public String save(@SessionAttribute(SignInController.USER) String user, @RequestParam("version") int version,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        List<WrittenExplanation> explanations = explanations(request);
        FormValues posted = FormValues.posted(request.getParameterMap());
        Outcome outcome;
        try {
            outcome = Outcome.decided("已保存。", service.save(user, version, posted, explanations), explanations);
        } catch (StaleReportException e) {
            outcome = stale(e, response);
        }
        StoredReport stored = service.find(user);
        return page(model, stored, stored.getValues(), outcome);
    }

    @PostMapping(path = "/report.do", params = "action=submit")
    public String submit(@SessionAttribute(SignInController.USER) String user, @RequestParam("version") int version,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        List<WrittenExplanation> explanations = explanations(request);
        FormValues posted = FormValues.posted(request.getParameterMap());
        Outcome outcome;
        try {
            SaveDecision decision = service.submit(user, version, posted, explanations);
            outcome = Outcome.decided("已送审。", decision, explanations);
        } catch (ReportRejectedException e) {
            response.setStatus(422);
            outcome = Outcome.decided("", e.decision(), explanations);
        } catch (StaleReportException e) {
            outcome = stale(e, response);
        }
        return page(model, service.find(user), posted, outcome);
    }

    private static Outcome stale(StaleReportException e, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return Outcome.said("OA-STALE", e.getMessage());
    }

    private static String page(Model model, StoredReport stored, FormValues values, Outcome outcome) {
        model.addAttribute("stored", stored);
        model.addAttribute("values", values.byPageName());
        model.addAttribute("outcome", outcome);
        model.addAttribute("marks", outcome == null ? Collections.emptyMap() : outcome.marks());
        return "report";
    }

    /** Three parallel lists; a finding without a reason is not explained. */
    private static List<WrittenExplanation> explanations(HttpServletRequest request) {
        String[] rules = request.getParameterValues("explanation.rule");
        String[] fields = request.getParameterValues("explanation.field");
        String[] reasons = request.getParameterValues("explanation.reason");
        List<WrittenExplanation> explanations = new ArrayList<>();
        for (int i = 0; rules != null && fields != null && reasons != null && i < Math.min(rules.length, Math.min(fields.length, reasons.length)); i++) {
            if (!reasons[i].trim().isEmpty()) {
                explanations.add(new WrittenExplanation(rules[i], fields[i], reasons[i].trim(), LocalDateTime.now()));
            }
        }
        return explanations;
    }
}
