package io.github.ogireport.audit;

import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;

/**
 * SHA-256 over what a report says: organ, year, edition, title, signature, day of publication, sections by code and cells by
 * address as typed. Who reviewed it and what a reader inferred do not count, nor does the order in which it was filled in.
 */
public final class ReportHash {

    private final MessageDigest digest;

    private ReportHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Lower-case hex. */
    public static String of(AnnualReport report) {
        ReportHash hash = new ReportHash();
        hash.add(report.organ().name(), report.organ().kind(), report.organ().level(), report.year(), report.edition(),
                report.title(), report.signature(), report.publishedOn());
        Map<String, String> sections = new TreeMap<>(report.sections());
        hash.add(sections.size());
        sections.forEach((code, text) -> hash.add(code, text));
        Map<String, String> cells = new TreeMap<>();
        for (Map.Entry<CellRef, Cell> cell : report.cells().entrySet()) {
            if (!cell.getValue().typed().isEmpty()) {
                cells.put(cell.getKey().toString(), cell.getValue().typed());
            }
        }
        hash.add(cells.size());
        cells.forEach((address, typed) -> hash.add(address, typed));
        return hash.hex();
    }

    /** Each with its length before it, so that no two reports run together to the same bytes. */
    private void add(Object... values) {
        for (Object value : values) {
            byte[] bytes = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
            digest.update(((value == null ? -1 : bytes.length) + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
    }

    private String hex() {
        StringBuilder hex = new StringBuilder();
        for (byte b : digest.digest()) {
            hex.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
        return hex.toString();
    }
}
