package io.github.ogireport.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.ValidationRequest;
import io.github.ogireport.activation.Configuration;
import io.github.ogireport.activation.Mode;
import io.github.ogireport.activation.SmallRules;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Through the platform's server, as a console sees it. */
@Tag("jdk")
class RulesMXBeanTest {

    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();

    @TempDir
    Path temporary;

    private Configuration<ReportValidator> managed(SmallRules rules) {
        return ReportValidator.configure(rules.folder()).mode(Mode.ON_PUBLISH).jmx();
    }

    private RulesMXBean bean(SmallRules rules) throws Exception {
        return JMX.newMXBeanProxy(SERVER, new ObjectName("io.github.ogireport:type=Rules,folder="
                + ObjectName.quote(rules.folder().toString())), RulesMXBean.class);
    }

    @Test
    void tellsWhatServesAndWhatWasChecked() throws Exception {
        SmallRules rules = SmallRules.in(temporary.resolve("rules"));
        try (ReportValidator validator = managed(rules).open()) {
            RulesMXBean bean = bean(rules);
            assertEquals(validator.status().serving().toString(), bean.getServing());
            assertEquals(validator.status().serving().sha256(), bean.getServingSha256());
            assertEquals(validator.status().serving().since().toString(), bean.getServingSince());
            assertEquals("ON_PUBLISH", bean.getMode());
            assertEquals(Collections.singletonList(bean.getServing()), bean.getHistory());
            assertEquals(Collections.emptyList(), bean.getTroubles());
            validator.validate(ValidationRequest.of(SmallRules.faulty(validator.formats().get(0))));
            assertEquals("{ACCEPTED=0, NEEDS_EXPLANATION=0, NOT_EVALUATED=0, REJECTED=1}", new TreeMap<>(bean.getChecks()).toString());
            assertEquals(bean.getCheckMaxMicros(), bean.getCheckP50Micros());
            assertTrue(bean.getCheckP99Micros() > 0);
        }
    }

    @Test
    void publishesAndRollsBack() throws Exception {
        SmallRules rules = SmallRules.in(temporary.resolve("rules"));
        try (ReportValidator validator = managed(rules).open()) {
            RulesMXBean bean = bean(rules);
            String first = bean.getServingSha256();
            rules.version(2);
            assertTrue(bean.publish("张三").endsWith("发布，张三"), bean.getServing());
            assertEquals("2", validator.status().serving().ruleSets().get(0).version());
            assertTrue(bean.rollBack(first, "李四").endsWith("退回，李四"), bean.getServing());
            assertEquals(first, bean.getServingSha256());
            assertEquals(3, bean.getHistory().size());
        }
    }

    @Test
    void whatFailsIsSaidInTypesOfTheJdk() throws Exception {
        SmallRules rules = SmallRules.in(temporary.resolve("rules"));
        try (ReportValidator validator = managed(rules).open()) {
            RulesMXBean bean = bean(rules);
            rules.broken();
            IllegalStateException refused = assertThrows(IllegalStateException.class, () -> bean.publish(null));
            assertTrue(refused.getMessage().startsWith("2021/b.dslr:"), refused.getMessage());
            assertNull(refused.getCause());
            assertTrue(bean.getRefusal().contains("2021/b.dslr"), bean.getRefusal());
            assertEquals(validator.status().candidate(), bean.getCandidate());
            assertThrows(IllegalArgumentException.class, () -> bean.rollBack("9.9.9", null));
        }
    }

    @Test
    void twoValidatorsDoNotCollideAndNoneLeavesABean() throws Exception {
        SmallRules rules = SmallRules.in(temporary.resolve("rules"));
        SmallRules others = SmallRules.in(temporary.resolve("a,b=\"c\"*?"));
        ReportValidator first = managed(rules).open();
        ReportValidator second = managed(rules).open();
        ReportValidator third = managed(others).open();
        ReportValidator unmanaged = ReportValidator.configure(rules.folder()).mode(Mode.ON_PUBLISH).open();
        assertEquals(2, namesOf(rules).size());
        assertEquals(1, namesOf(others).size());
        first.close();
        first.close();
        assertEquals(Collections.singleton("io.github.ogireport:folder,instance=2,type=Rules"), namesOf(rules));
        ReportValidator fourth = managed(rules).open();
        assertEquals(new TreeSet<>(Arrays.asList("io.github.ogireport:folder,instance=2,type=Rules", "io.github.ogireport:folder,type=Rules")),
                namesOf(rules));
        for (ReportValidator each : Arrays.asList(second, third, fourth, unmanaged)) {
            each.close();
        }
        assertEquals(Collections.emptySet(), namesOf(rules));
        assertEquals(Collections.emptySet(), namesOf(others));
    }

    private static Set<String> namesOf(SmallRules rules) throws Exception {
        Set<String> names = new TreeSet<>();
        String quoted = ObjectName.quote(rules.folder().toString());
        for (ObjectName name : SERVER.queryNames(new ObjectName("io.github.ogireport:type=Rules,*"), null)) {
            if (name.getKeyProperty("folder").equals(quoted)) {
                names.add(name.getCanonicalName().replace("=" + quoted, ""));
            }
        }
        return names;
    }

    @Test
    void aValidatorThatDoesNotOpenLeavesNoBean() throws Exception {
        SmallRules rules = SmallRules.in(temporary.resolve("rules")).broken();
        assertThrows(InvalidRuleSetException.class, () -> managed(rules).open());
        assertEquals(Collections.emptySet(), namesOf(rules));
    }
}
