package cn.example.oa.web;

import cn.example.oa.check.ReportGate;
import cn.example.oa.form.FormValues;
import cn.example.oa.report.WrittenExplanation;
import cn.example.oa.web.Outcome.ShownFinding;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.Stage;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** Answers the page's script {@code ogi-report.js} before it saves, with the form's fields where the script expects cells. */
@Controller
public class CheckController {

    private final ReportGate gate;

    public CheckController(ReportGate gate) {
        this.gate = gate;
    }

    @PostMapping("/check")
    public void check(@SessionAttribute(SignInController.USER) String user, @RequestParam("stage") String stage, Reader body,
            HttpServletResponse response) throws IOException {
        JsonObject asked = new JsonParser().parse(body).getAsJsonObject();
        List<WrittenExplanation> explanations = explanations(asked.getAsJsonArray("explanations"));
        SaveDecision decision = gate.check(values(asked.getAsJsonObject("report")), Stage.valueOf(stage.toUpperCase(Locale.ROOT)), user, explanations);
        response.setContentType("application/json;charset=UTF-8");
        if (decision.result() == null) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        response.getWriter().write(answer(decision, explanations).toString());
    }

    private static FormValues values(JsonObject report) {
        Map<String, String[]> values = new HashMap<>();
        report.entrySet().forEach(field -> values.put(field.getKey(), new String[] {field.getValue().getAsString()}));
        return FormValues.posted(values);
    }

    private static List<WrittenExplanation> explanations(JsonArray written) {
        List<WrittenExplanation> explanations = new ArrayList<>();
        for (JsonElement each : written) {
            JsonObject one = each.getAsJsonObject();
            String field = one.get("place").isJsonNull() ? "" : one.get("place").getAsString();
            explanations.add(new WrittenExplanation(one.get("rule").getAsString(), field, one.get("reason").getAsString(), LocalDateTime.now()));
        }
        return explanations;
    }

    private static JsonObject answer(SaveDecision decision, List<WrittenExplanation> explanations) {
        Outcome outcome = Outcome.decided("", decision, explanations);
        JsonObject answer = new JsonObject();
        answer.addProperty("code", outcome.getCode());
        answer.addProperty("message", outcome.getMessage());
        if (decision.result() != null) {
            answer.addProperty("verdict", decision.result().verdict().name());
            JsonArray findings = new JsonArray();
            outcome.getFindings().forEach(each -> findings.add(finding(each)));
            answer.add("findings", findings);
            answer.add("suspects", new JsonArray());
            JsonArray notEvaluated = new JsonArray();
            decision.result().notEvaluated().forEach(each -> notEvaluated.add(reason(each)));
            answer.add("notEvaluated", notEvaluated);
        }
        return answer;
    }

    private static JsonObject finding(ShownFinding shown) {
        JsonObject finding = new JsonObject();
        finding.addProperty("rule", shown.getRule());
        finding.addProperty("severity", shown.getSeverity());
        finding.addProperty("message", shown.getMessage());
        finding.addProperty("remedy", shown.getRemedy());
        finding.addProperty("explained", shown.isExplained());
        JsonArray fields = new JsonArray();
        shown.getFields().forEach(field -> fields.add(new JsonPrimitive(field)));
        finding.add("cells", fields);
        return finding;
    }

    private static JsonObject reason(NotEvaluated notEvaluated) {
        JsonObject reason = new JsonObject();
        reason.addProperty("reason", notEvaluated.reason());
        return reason;
    }
}
