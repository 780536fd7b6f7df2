package io.github.ogireport.fuzz;

import io.github.ogireport.adapter.SaveGuard;
import io.github.ogireport.adapter.mapping.FieldMapping;
import io.github.ogireport.adapter.mapping.HostForm;
import io.github.ogireport.adapter.mapping.InvalidFieldMappingException;
import io.github.ogireport.adapter.mapping.MappedForm;
import io.github.ogireport.decision.DecisionCode;
import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.AnnualReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A mapping from the fuzzer for a sound form, or a form from the fuzzer for a sound mapping: problems are told, or it is judged. */
final class HostForms implements FuzzProperty {

    private static final String[] MAPPINGS = {"对照表.yaml", "对照表.csv", "对照表.xlsx"};
    private static final HostForm SHAPE = HostForm.WEAVER_TABLES;

    private final Temporary temporary = new Temporary();
    private final FieldMapping sound = sound();
    private final SaveGuard guard = SaveGuard.of(Judge.SHIPPED, sound).onFailure(FailurePolicy.BLOCK).build();

    private FieldMapping sound() {
        try {
            byte[] mapping = SHAPE.mapping(Judge.FORMAT).getBytes(StandardCharsets.UTF_8);
            return FieldMapping.read(temporary.write("sound.yaml", mapping), Judge.SHIPPED.formats());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void hold(byte[] bytes) throws IOException {
        Input input = new Input(bytes);
        AnnualReport report = Judge.REPORTS.get(input.choice(Judge.REPORTS.size()));
        Map<String, Object> form = SHAPE.values(Judge.FORMAT, report);
        int kind = input.choice(1 + MAPPINGS.length);
        if (kind == 0) {
            FuzzedForm.spoil(form, input);
            judged(sound.map(form));
            decided(guard.decide(SaveRequest.of(form, Stage.SUBMIT)));
        } else {
            mapping(MAPPINGS[kind - 1], input.rest(), form);
        }
    }

    private void mapping(String name, byte[] content, Map<String, Object> form) throws IOException {
        FieldMapping mapping;
        try {
            mapping = FieldMapping.read(temporary.write(name, content), Judge.SHIPPED.formats());
        } catch (InvalidFieldMappingException e) {
            Sound.require(!e.problems().isEmpty(), "refused without a reason");
            return;
        }
        judged(mapping.map(form));
    }

    private static void judged(MappedForm form) throws IOException {
        form.problems().forEach(each -> Sound.require(!each.isEmpty(), "a problem without words"));
        for (Finding each : Judge.check(form.report()).findings()) {
            Sound.require(form.locate(each).finding() == each, "another finding is located");
        }
    }

    private static void decided(SaveDecision decision) {
        Sound.require(decision.isAllowed() == (decision.code() == DecisionCode.ACCEPTED), "allowed without acceptance: " + decision);
        Sound.require(!decision.message().isEmpty(), "a decision without a message");
    }
}
