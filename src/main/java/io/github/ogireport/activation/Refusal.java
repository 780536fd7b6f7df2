package io.github.ogireport.activation;

import io.github.ogireport.source.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Rules that did not take effect, and why. Immutable. */
public final class Refusal {

    private final String sha256;
    private final Instant at;
    private final Cause cause;
    private final List<Problem> problems;

    Refusal(String sha256, Instant at, Cause cause, List<Problem> problems) {
        this.sha256 = sha256;
        this.at = at;
        this.cause = cause;
        this.problems = Collections.unmodifiableList(new ArrayList<>(problems));
    }

    /** Content of what was refused; null when it could not be read. */
    public String sha256() {
        return sha256;
    }

    public Instant at() {
        return at;
    }

    /** What would have brought it. */
    public Cause cause() {
        return cause;
    }

    /** Everything that is wrong, with file and line; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public String toString() {
        return at + " " + cause.label() + "：" + problems.stream().map(Problem::toString).collect(Collectors.joining("；"));
    }
}
