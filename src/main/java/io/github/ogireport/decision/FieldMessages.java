package io.github.ogireport.decision;

import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.Suspect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sorts what was found by the fields of the host's form: the suspects' first, then the findings nobody can place better, then the rest. */
final class FieldMessages {

    private final Map<String, List<FieldMessage>> byField = new LinkedHashMap<>();

    FieldMessages(List<FieldFinding> findings, List<FieldSuspect> suspects) {
        suspects.forEach(each -> suspect(each, findings, suspects.size()));
        for (FieldFinding each : findings) {
            if (each.finding().suspect() == null) {
                each.fields().forEach(field -> add(field, new FieldMessage(FieldMessage.Kind.FINDING, each.finding().severity(), each.message(), null)));
            }
        }
        for (FieldFinding each : findings) {
            if (each.finding().suspect() != null) {
                each.fields().stream().filter(field -> !byField.containsKey(field) || isRelatedOnly(field)).forEach(field ->
                        add(field, new FieldMessage(FieldMessage.Kind.RELATED, each.finding().severity(), each.finding().remedy(), null)));
            }
        }
    }

    private void suspect(FieldSuspect suspect, List<FieldFinding> findings, int among) {
        Severity gravest = Severity.HINT;
        for (int settled : suspect.suspect().settles()) {
            Severity severity = findings.get(settled).finding().severity();
            gravest = severity.compareTo(gravest) < 0 ? severity : gravest;
        }
        for (int i = 0; i < suspect.fields().size(); i++) {
            if (suspect.fields().get(i) != null) {
                Suspect.Correction correction = suspect.suspect().cells().get(i);
                String message = (among == 1 ? "很可能应为 " : "可能应为 ") + correction.suggested() + "（" + correction.found() + "）"
                        + (among == 1 ? "" : "，几种可能之一，请对照台账");
                add(suspect.fields().get(i), new FieldMessage(FieldMessage.Kind.SUSPECT, gravest, message, correction.suggested()));
            }
        }
    }

    private boolean isRelatedOnly(String field) {
        return byField.get(field).stream().allMatch(each -> each.kind() == FieldMessage.Kind.RELATED);
    }

    private void add(String field, FieldMessage message) {
        List<FieldMessage> all = byField.computeIfAbsent(field, key -> new ArrayList<>());
        if (!all.contains(message)) {
            all.add(message);
        }
    }

    Map<String, List<FieldMessage>> byField() {
        byField.replaceAll((field, all) -> Collections.unmodifiableList(all));
        return Collections.unmodifiableMap(byField);
    }
}
