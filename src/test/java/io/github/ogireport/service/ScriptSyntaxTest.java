package io.github.ogireport.service;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.script.Compilable;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page script stays ECMAScript 5, which is all that the parser of JDK 8 to 14 knows. */
@Tag("jdk")
class ScriptSyntaxTest {

    private static Compilable parser() {
        ScriptEngine nashorn = new ScriptEngineManager().getEngineByName("nashorn");
        Assumptions.assumeTrue(nashorn != null, "this JDK has no Nashorn: the script's syntax is checked on JDK 8 and 11");
        return (Compilable) nashorn;
    }

    @Test
    void oldBrowsersCanReadTheScript() throws IOException, ScriptException {
        try (InputStream in = ReportService.class.getResourceAsStream("ogi-report.js")) {
            parser().compile(new String(Caller.bytes(in), StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatIsNewerWouldBeNoticed() {
        Compilable parser = parser();
        for (String newer : new String[] {"let a = 1;", "var s = `t`;", "class A { }", "function f(a = 1) { }"}) {
            assertThrows(ScriptException.class, () -> parser.compile(newer), newer);
        }
    }
}
