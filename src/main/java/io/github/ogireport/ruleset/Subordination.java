package io.github.ogireport.ruleset;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.finding.Comparison;
import io.github.ogireport.report.Organ;
import io.github.ogireport.source.Yaml;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the settings say of subordinates (下级机关): whose reports must be there, and how an organ's figures compare with their sum. Immutable. */
final class Subordination {

    private static final Comparison USUAL = Comparison.AT_LEAST;

    private final Map<String, List<String>> byOrgan = new LinkedHashMap<>();
    private final Comparison rollUp;

    /** @param base what is said there holds where the file says nothing; null for none */
    Subordination(Yaml organs, Yaml comparison, Subordination base) {
        if (base != null) {
            byOrgan.putAll(base.byOrgan);
        }
        organs.entries().forEach((organ, subordinates) -> {
            List<String> names = new ArrayList<>(subordinates.texts());
            if (Bound.ORGAN_NAME.isPassedBy(organ.length()) || names.stream().anyMatch(name -> Bound.ORGAN_NAME.isPassedBy(name.length()))) {
                subordinates.problem(Bound.ORGAN_NAME.sentence());
            } else {
                byOrgan.put(organ, Collections.unmodifiableList(names));
            }
        });
        String sign = comparison.text(null);
        this.rollUp = "=".equals(sign) || "＝".equals(sign) ? Comparison.EQUAL : sign == null && base != null ? base.rollUp : USUAL;
        if (sign != null && rollUp == USUAL && !sign.equals("≥") && !sign.equals(">=")) {
            comparison.problem("“" + sign + "”应写成 \"≥\"（本机关的数不小于下级机关之和）或 \"=\"（正好相等）");
        }
    }

    List<String> of(Organ organ) {
        List<String> subordinates = new ArrayList<>();
        byOrgan.forEach((name, each) -> subordinates.addAll(!organ.name().isEmpty() && Organ.of(name).mayBe(organ) ? each : Collections.<String>emptyList()));
        return subordinates;
    }

    Comparison rollUp() {
        return rollUp;
    }
}
