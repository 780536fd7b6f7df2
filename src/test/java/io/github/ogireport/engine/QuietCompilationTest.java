package io.github.ogireport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.RulesFolder;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of the rules is told to a host's log once, by this plugin, and not by Drools. */
@Tag("drools")
@Tag("jdk")
class QuietCompilationTest {

    private static final Logger ROOT = Logger.getLogger("");

    @TempDir
    Path temporary;

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            String name = String.valueOf(record.getLoggerName());
            if (name.startsWith("org.drools") || name.startsWith("org.kie") || name.startsWith("org.mvel2")) {
                told.add(record.getLevel() + " " + name + " " + record.getMessage());
            }
        }

        @Override
        public void flush() { }

        @Override
        public void close() { }
    };

    @BeforeEach
    void listen() {
        ROOT.addHandler(handler);
    }

    @AfterEach
    void stop() {
        ROOT.removeHandler(handler);
    }

    /** With a rule that looks at two facts beside each other. */
    @Test
    void droolsSaysNothing() throws IOException {
        RulesCopy rules = RulesCopy.in(temporary).withoutCases().write("2021/local/ours.drl", "rule \"L-01 两行\"\n@basis(\"本单位\")\nwhen\n"
                + "$a : Row(table == \"表三\", name == \"本年新收\")\nRow(table == \"表三\", name == \"上年结转\")\n$b : Column(table == \"表四\", !filled().holds())\n"
                + "then\ncheck.violated(\"L-01\", $b.filled());\nend\n");
        Problems problems = new Problems();
        CompiledRuleSet.compile(RulesFolder.read(rules.folder(), problems), System::nanoTime, Clock.systemUTC(), problems);
        problems.throwIfAny(InvalidRuleSetException::new);
        assertEquals(Collections.emptyList(), told);
    }
}
