package io.github.ogireport.service;

import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands behind the question mark of {@code /check}: the stage, and how the answer is wanted. Immutable. */
final class CheckQuery {

    private static final Set<String> NAMES = new HashSet<>(Arrays.asList("stage", "answer", "failure", "rejected"));

    private final Stage stage;
    private final FailurePolicy policy;
    private final boolean decision;
    private final int statusOfRejected;

    private CheckQuery(Stage stage, FailurePolicy policy, boolean decision, int statusOfRejected) {
        this.stage = stage;
        this.policy = policy;
        this.decision = decision;
        this.statusOfRejected = statusOfRejected;
    }

    static CheckQuery of(Map<String, List<String>> query) throws RefusedRequestException {
        if (!NAMES.containsAll(query.keySet())) {
            throw wrongStage();
        }
        return new CheckQuery(stage(query), one(query, "failure", "block", "allow").equals("allow") ? FailurePolicy.ALLOW : FailurePolicy.BLOCK,
                one(query, "answer", "result", "decision").equals("decision"), Integer.parseInt(one(query, "rejected", "200", "422")));
    }

    private static Stage stage(Map<String, List<String>> query) throws RefusedRequestException {
        List<String> given = query.getOrDefault("stage", Collections.singletonList(Stage.SUBMIT.name()));
        for (Stage each : Stage.values()) {
            if (given.size() == 1 && each.name().equals(given.get(0).toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        throw wrongStage();
    }

    private static RefusedRequestException wrongStage() {
        return new RefusedRequestException(Fault.WRONG_STAGE, "地址应写成 /check?stage=环节，环节是 "
                + Arrays.stream(Stage.values()).map(each -> each.name().toLowerCase(Locale.ROOT) + "（" + each.label() + "）")
                .collect(Collectors.joining("、")));
    }

    /** @return one of the two, the first where neither is written */
    private static String one(Map<String, List<String>> query, String name, String usual, String other) throws RefusedRequestException {
        List<String> given = query.getOrDefault(name, Collections.singletonList(usual));
        if (given.size() == 1 && (given.get(0).equals(usual) || given.get(0).equals(other))) {
            return given.get(0);
        }
        throw new RefusedRequestException(Fault.WRONG_QUERY, "地址里的 " + name + " 只能写一个 " + usual + " 或者 " + other + "，不写就是 " + usual);
    }

    Stage stage() {
        return stage;
    }

    Answer answer(Submission sent, ValidationResult result) {
        SaveDecision decided = sent.decision(result, policy);
        Answer answer = Answer.json(decision ? sent.plain(decided) : sent.plain(result));
        return decided.isAllowed() ? answer : answer.status(statusOfRejected);
    }

    /** What the answer depends on. */
    @Override
    public String toString() {
        return stage + " " + policy + " " + decision + " " + statusOfRejected;
    }
}
