package cn.example.oa.web;

import cn.example.oa.check.ReportGate;
import cn.example.oa.form.FormValues;
import cn.example.oa.report.WrittenExplanation;
import cn.example.oa.web.Outcome.ShownFinding;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.finding.Stage;
import java.io.IOException;
import java.io.InputStream;
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

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ReportGate gate;

    public CheckController(ReportGate gate) {
        this.gate = gate;
    }

    @PostMapping("/check")
    public void check(@SessionAttribute(SignInController.USER) String user, @RequestParam("stage") String stage, InputStream body,
            HttpServletResponse response) throws IOException {
        JsonNode asked = JSON.readTree(body);
        List<WrittenExplanation> explanations = explanations(asked.path("explanations"));
        SaveDecision decision = gate.check(values(asked.path("report")), Stage.valueOf(stage.toUpperCase(Locale.ROOT)), user, explanations);
        response.setContentType("application/json;charset=UTF-8");
        if (decision.result() == null) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        response.getWriter().write(JSON.writeValueAsString(answer(decision, explanations)));
    }

    private static FormValues values(JsonNode report) {
        Map<String, String[]> values = new HashMap<>();
        report.fields().forEachRemaining(field -> values.put(field.getKey(), new String[] {field.getValue().asText()}));
        return FormValues.posted(values);
    }

    private static List<WrittenExplanation> explanations(JsonNode written) {
        List<WrittenExplanation> explanations = new ArrayList<>();
        for (JsonNode each : written) {
            explanations.add(new WrittenExplanation(each.path("rule").asText(), each.path("place").asText(""), each.path("reason").asText(),
                    LocalDateTime.now()));
        }
        return explanations;
    }

    private static ObjectNode answer(SaveDecision decision, List<WrittenExplanation> explanations) {
        Outcome outcome = Outcome.decided("", decision, explanations);
        ObjectNode answer = JSON.createObjectNode().put("code", outcome.getCode()).put("message", outcome.getMessage());
        if (decision.result() == null) {
            return answer;
        }
        answer.put("verdict", decision.result().verdict().name());
        ArrayNode findings = answer.putArray("findings");
        for (ShownFinding each : outcome.getFindings()) {
            ObjectNode finding = findings.addObject().put("rule", each.getRule()).put("severity", each.getSeverity())
                    .put("message", each.getMessage()).put("remedy", each.getRemedy()).put("explained", each.isExplained());
            ArrayNode cells = finding.putArray("cells");
            each.getFields().forEach(cells::add);
        }
        answer.putArray("suspects");
        ArrayNode notEvaluated = answer.putArray("notEvaluated");
        decision.result().notEvaluated().forEach(each -> notEvaluated.addObject().put("reason", each.reason()));
        return answer;
    }
}
