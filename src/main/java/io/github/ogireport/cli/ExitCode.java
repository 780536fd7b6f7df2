package io.github.ogireport.cli;

import io.github.ogireport.finding.Verdict;
import io.github.ogireport.writer.CheckedFile;

/** Exit codes of every command. Of several files the highest counts. */
final class ExitCode {

    /** Everything was accepted. */
    static final int FINE = 0;
    /** Some report was rejected or needs an explanation. */
    static final int FINDINGS = 1;
    /** Something could not be read, written or evaluated. */
    static final int TROUBLE = 2;
    /** The command was written wrongly (EX_USAGE). */
    static final int USAGE = 64;

    private ExitCode() { }

    static int of(CheckedFile file) {
        if (file.result() == null || file.result().verdict() == Verdict.NOT_EVALUATED) {
            return TROUBLE;
        }
        return file.result().verdict() == Verdict.ACCEPTED ? FINE : FINDINGS;
    }
}
