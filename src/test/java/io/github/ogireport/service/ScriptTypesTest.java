package io.github.ogireport.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The types of the page script say neither less nor more than the script and the service's description do. */
@Tag("jdk")
class ScriptTypesTest {

    private static final String SCRIPT = text("ogi-report.js");
    private static final String TYPES = text("ogi-report.d.ts");

    private static String text(String name) {
        try (InputStream in = ReportService.class.getResourceAsStream(name)) {
            return new String(Caller.bytes(in), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static Set<String> matches(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        for (Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text); matcher.find();) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** The members of interfaces of the types. */
    private static Set<String> members(String... interfaces) {
        Set<String> all = new TreeSet<>();
        for (String each : interfaces) {
            Matcher body = Pattern.compile("export interface " + each + "(?: extends \\w+)? \\{\n(.*?)\n\\}", Pattern.DOTALL).matcher(TYPES);
            assertTrue(body.find(), each);
            all.addAll(matches("^  (\\w+)[?(:]", body.group(1)));
        }
        return all;
    }

    @Test
    void theOptionsAreThoseThatTheScriptReads() {
        assertEquals(matches("\\boptions\\.(\\w+)", SCRIPT), members("ServiceOptions", "CheckOptions", "AttachOptions"));
    }

    @Test
    void theOutcomeIsWhatTheScriptGives() {
        String told = SCRIPT.substring(SCRIPT.indexOf("  function told("), SCRIPT.indexOf("  function complete("));
        assertEquals(matches("(\\w+): ", told), members("Outcome"));
    }

    @Test
    void whatTheScriptAndItsGuardOfferIsTyped() {
        String offered = SCRIPT.substring(SCRIPT.indexOf("global.OgiReport = {"));
        assertEquals(matches("^    (\\w+): ", offered), members("OgiReportScript"));
        assertEquals(matches("^        (\\w+): ", offered), members("Guard"));
        assertTrue(text("ogi-report.mjs").contains("export const { check, attach } = OgiReport;"));
        assertEquals(new TreeSet<>(Arrays.asList("attach", "check")), matches("export declare const (\\w+):", text("ogi-report.d.mts")));
    }

    @Test
    void theAnswerIsTheDescribedOne() {
        assertEquals(described("FieldMessage"), members("FieldMessage"));
        assertEquals(described("Finding"), members("Finding"));
        assertEquals(described("Suspect"), members("Suspect"));
        assertEquals(described("Explanation"), members("Explanation"));
        JsonNode cells = Contract.DESCRIPTION.at("/components/schemas/Suspect/properties/cells/items/properties");
        Set<String> corrections = new TreeSet<>();
        cells.fieldNames().forEachRemaining(corrections::add);
        assertEquals(corrections, members("Correction"));
        assertTrue(described("Result").containsAll(members("Result")), described("Result").toString());
    }

    private static Set<String> described(String schema) {
        Set<String> names = new TreeSet<>();
        Contract.DESCRIPTION.at("/components/schemas/" + schema + "/properties").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
