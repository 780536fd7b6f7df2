package io.github.ogireport.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.finding.Verdict;
import io.github.ogireport.report.Format;
import io.github.ogireport.writer.CheckedFile;
import io.github.ogireport.writer.HtmlResultWriter;
import io.github.ogireport.writer.JsonResultWriter;
import io.github.ogireport.writer.ResultWriter;
import io.github.ogireport.writer.TextResultWriter;
import java.io.IOException;
import java.util.Collections;

/** What must hold of every result, whatever was checked by whatever rules. */
final class Sound {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ResultWriter[] OTHERS = {JsonResultWriter.indented(), TextResultWriter.plain(), HtmlResultWriter.page()};

    private Sound() { }

    /**
     * @param format that the report was judged by; null for none
     * @throws AssertionError when a result says what it may not, or cannot be written
     */
    static void result(ValidationResult result, Format format) throws IOException {
        boolean unanswered = result.stage() != Stage.DRAFT && !result.notEvaluated().isEmpty() || result.ruleSet() == null;
        require(!unanswered || result.verdict() == Verdict.NOT_EVALUATED || result.verdict() == Verdict.REJECTED, "accepted without an answer");
        SaveDecision decision = SaveDecision.of(result, Collections.emptyList(), Collections.emptyList(), FailurePolicy.BLOCK);
        require(result.stage() == Stage.DRAFT || decision.isAllowed() == (result.verdict() == Verdict.ACCEPTED), "allowed without acceptance, or the other way");
        require(!decision.message().isEmpty(), "a decision without a message");
        written(CheckedFile.of("报告", result, format));
    }

    /** Everything is written as JSON; one of the other ways must do, since fuzzing lives on speed. */
    private static void written(CheckedFile file) throws IOException {
        StringBuilder text = new StringBuilder();
        JsonResultWriter.lines().write(Collections.singletonList(file), text);
        JsonNode json = JSON.readTree(text.toString());
        require(json.get("verdict").asText().equals(file.result().verdict().name()), "another verdict is written");
        require(json.get("findings").size() == file.result().findings().size(), "other findings are written");
        OTHERS[text.length() % OTHERS.length].write(Collections.singletonList(file), new StringBuilder());
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
