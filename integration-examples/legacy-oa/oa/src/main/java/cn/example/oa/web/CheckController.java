package cn.example.oa.web;

import cn.example.oa.check.ReportGate;
import cn.example.oa.form.FormValues;
import cn.example.oa.report.WrittenExplanation;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.ogireport.decision.SaveDecision;
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

    private static final Gson GSON = new GsonBuilder().serializeNulls().create();

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
        response.getWriter().write(answer(decision).toString());
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

    /** The decision as the script expects it; what is explained by the clerk, the office system knows by the field. */
    private static JsonObject answer(SaveDecision decision) {
        JsonObject answer = GSON.toJsonTree(decision.toMap()).getAsJsonObject();
        if (decision.result() != null) {
            for (JsonElement each : answer.getAsJsonObject("result").getAsJsonArray("findings")) {
                each.getAsJsonObject().add("cells", each.getAsJsonObject().get("fields"));
            }
        }
        return answer;
    }
}
