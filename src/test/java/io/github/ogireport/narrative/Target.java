package io.github.ogireport.narrative;

import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Format.Position;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One statement that a labelled phrasing makes, as its file writes it: {@code requests.granted.total=3}. Immutable. */
final class Target {

    private static final String ORGANIZATIONS = "organizations(5)";

    private final Format format;
    private final String written;
    private final String kind;
    private final Set<Set<String>> readings = new LinkedHashSet<>();
    private final String claim;
    private final BigDecimal value;
    private final boolean exact;
    private final boolean narrow;
    private final boolean lastYear;

    Target(Format format, String written) {
        this.format = format;
        this.written = written;
        String rest = written;
        narrow = rest.startsWith("narrow:");
        rest = narrow ? rest.substring("narrow:".length()) : rest;
        exact = !rest.startsWith("inexact:");
        rest = exact ? rest : rest.substring("inexact:".length());
        int equals = rest.lastIndexOf('=');
        BigDecimal stated = equals < 0 ? null : new BigDecimal(rest.substring(equals + 1).replace("+", ""));
        rest = equals < 0 ? rest : rest.substring(0, equals);
        int open = rest.endsWith(")") && !rest.endsWith(ORGANIZATIONS) ? rest.indexOf('(') : -1;
        String function = open < 0 ? "" : rest.substring(0, open);
        rest = open < 0 ? rest : rest.substring(open + 1, rest.length() - 1);
        claim = function.equals("claim") ? rest : null;
        lastYear = function.equals("lastYear");
        kind = kind(function, rest);
        value = function.equals("same") ? BigDecimal.ZERO : stated;
        if (claim == null && !rest.startsWith("fee.")) {
            String part = function.equals("percent") ? rest.substring(0, rest.lastIndexOf('/')) : rest;
            Arrays.stream(part.split("\\|")).forEach(reading -> readings.add(cells(reading)));
        }
    }

    private static String kind(String function, String rest) {
        switch (function) {
            case "claim":
                return "claim";
            case "percent":
                return "percentage";
            case "yoy":
                return "relative change";
            case "change":
            case "same":
                return "absolute change";
            default:
                return rest.startsWith("fee.yuan") ? "fee" : rest.startsWith("fee.") ? "fee count" : rest.contains(".amount") ? "amount" : "count";
        }
    }

    private Set<String> cells(String sum) {
        Set<String> cells = new TreeSet<>();
        for (String term : sum.split("\\+")) {
            cells.addAll(term(term.trim()));
        }
        return cells;
    }

    private Set<String> term(String term) {
        Set<String> cells = new TreeSet<>();
        String row = term.substring(0, term.lastIndexOf('.') + 1);
        for (Position position : format.positions()) {
            CellRef ref = position.ref();
            String address = ref.toString();
            boolean isOrganization = term.endsWith(ORGANIZATIONS) && address.startsWith(row) && position.column().path().contains("法人或其他组织");
            boolean isInGroup = term.contains("*") && address.startsWith(term.substring(0, term.indexOf('*'))) && address.endsWith(term.substring(term.indexOf('*') + 1));
            if (address.equals(term) || isOrganization || isInGroup) {
                cells.add(address);
            }
        }
        if (cells.isEmpty()) {
            cells.add("not in this edition: " + term);
        }
        return cells;
    }

    /** Several statements may say what a claim says. */
    boolean isClaim() {
        return claim != null;
    }

    String kind() {
        return kind;
    }

    /** Claims about time limits are about no cell. */
    boolean isAboutCells() {
        return !"onTimeRate".equals(claim) && !(claim != null && claim.startsWith("fee"));
    }

    static String kind(Statement statement) {
        switch (statement.kind()) {
            case CLAIM:
                return "claim";
            case PERCENTAGE:
                return "percentage";
            case RELATIVE_CHANGE:
                return "relative change";
            case ABSOLUTE_CHANGE:
                return "absolute change";
            case AMOUNT:
                return statement.readings().isEmpty() ? "fee" : "amount";
            default:
                return statement.readings().isEmpty() ? "fee count" : "count";
        }
    }

    private static Set<Set<String>> cells(Statement statement) {
        Set<Set<String>> readings = new LinkedHashSet<>();
        for (Reading reading : statement.readings()) {
            readings.add(reading.cells().stream().map(cell -> cell.ref().toString()).collect(Collectors.toCollection(TreeSet::new)));
        }
        return readings;
    }

    /** Whether a statement says the same. Where several readings are admissible, one list may go on where the other ends. */
    boolean isMetBy(Statement statement, int reportYear) {
        boolean isNumber = statement.kind() == StatementKind.COUNT || statement.kind() == StatementKind.AMOUNT;
        if ("noneCorrected".equals(claim)) {
            return isNumber && statement.value().signum() == 0 && cells(statement).stream().anyMatch(cells -> cells.stream().allMatch(cell -> cell.endsWith(".corrected")));
        }
        if (!kind.equals(kind(statement)) || isNumber && narrow != (statement.scope() != null) || (statement.year() != reportYear) != lastYear) {
            return false;
        }
        if (claim != null) {
            return CLAIMS.contains(claim + " " + statement.name());
        }
        BigDecimal said = kind.equals("amount") ? statement.value().movePointLeft(4) : statement.value();
        Set<Set<String>> others = cells(statement);
        boolean sameCells = readings.containsAll(others) || others.containsAll(readings);
        return exact == statement.isExact() && said.compareTo(value) == 0 && sameCells;
    }

    private static final Set<String> CLAIMS = new TreeSet<>(Arrays.asList("allAnswered 均已办结", "allUpheld 均获维持", "allNaturalPersons 均为自然人"));

    @Override
    public String toString() {
        return written;
    }
}
