package io.github.ogireport.writer;

import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.Format;
import java.util.Objects;

/** One file and what came of it: the result of its check, or why it could not be read. Immutable. */
public final class CheckedFile {

    private final String file;
    private final ValidationResult result;
    private final Format format;
    private final String error;

    private CheckedFile(String file, ValidationResult result, Format format, String error) {
        this.file = Objects.requireNonNull(file, "file");
        this.result = result;
        this.format = format;
        this.error = error;
    }

    /**
     * @param file   as the user knows it, never null
     * @param result never null
     * @param format the edition that the report was judged by; null when no rule set fits
     */
    public static CheckedFile of(String file, ValidationResult result, Format format) {
        return new CheckedFile(file, Objects.requireNonNull(result, "result"), format, null);
    }

    /**
     * A file that could not be read at all.
     *
     * @param error the reason and its remedy in Chinese, never null
     */
    public static CheckedFile unreadable(String file, String error) {
        return new CheckedFile(file, null, null, Objects.requireNonNull(error, "error"));
    }

    public String file() {
        return file;
    }

    /** Null when the file could not be read. */
    public ValidationResult result() {
        return result;
    }

    /** Null when no rule set fits, or the file could not be read. */
    public Format format() {
        return format;
    }

    /** Null when the file was read. */
    public String error() {
        return error;
    }
}
