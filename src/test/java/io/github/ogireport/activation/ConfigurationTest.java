package io.github.ogireport.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.audit.AuditLog;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private static final AuditLog NOWHERE = line -> { };

    private static Configuration<LiveRules> configuration() {
        return new Configuration<>(Paths.get("rules"), Function.identity());
    }

    private static void refusesTwice(String name, UnaryOperator<Configuration<LiveRules>> setting) {
        Configuration<LiveRules> once = setting.apply(configuration());
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> setting.apply(once));
        assertTrue(refused.getMessage().startsWith(name + " was already set to "), refused.getMessage());
    }

    @Test
    void eachSettingIsMadeOnce() {
        refusesTwice("mode", each -> each.mode(Mode.AUTOMATIC));
        refusesTwice("stateFolder", each -> each.stateFolder(Paths.get("state")));
        refusesTwice("startFromLastGood", Configuration::startFromLastGood);
        refusesTwice("audit", each -> each.audit(NOWHERE));
        refusesTwice("shadow", each -> each.shadow(Paths.get("candidate")));
        refusesTwice("lookEvery", each -> each.lookEvery(Duration.ofSeconds(1)));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        Path within = Paths.get("rules/state/../kept");
        assertThrows(IllegalArgumentException.class, () -> configuration().stateFolder(within));
        assertThrows(IllegalArgumentException.class, () -> configuration().lookEvery(Duration.ZERO));
        assertThrows(NullPointerException.class, () -> configuration().mode(null));
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> configuration().shadow(Paths.get("candidate")).open());
        assertEquals("shadow needs an audit to write the differences to", refused.getMessage());
    }
}
