package io.github.ogireport.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.audit.AuditLog;
import io.github.ogireport.signature.SignatureAlgorithm;
import io.github.ogireport.signature.SigningKey;
import io.github.ogireport.signature.UnusableKeyException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    private static final AuditLog NOWHERE = line -> { };

    private static Configuration<LiveRules> configuration() {
        return new Configuration<>(Paths.get("rules"), (live, archive) -> live);
    }

    private static void refusesTwice(String name, UnaryOperator<Configuration<LiveRules>> setting) {
        Configuration<LiveRules> once = setting.apply(configuration());
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> setting.apply(once));
        assertTrue(refused.getMessage().startsWith(name + " was already set to "), refused.getMessage());
    }

    @TempDir
    Path temporary;

    private Path publicKey() throws IOException {
        return Files.write(temporary.resolve("public.pem"), SigningKey.generate(SignatureAlgorithm.SM2).trusted().toPem().getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void eachSettingIsMadeOnce() throws IOException {
        Path key = publicKey();
        refusesTwice("requireSignature", each -> each.requireSignature(key));
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
        assertThrows(IllegalArgumentException.class, () -> configuration().requireSignature());
        assertThrows(IllegalArgumentException.class, () -> configuration().requireSignature(Paths.get("rules/public.pem")));
        assertThrows(UnusableKeyException.class, () -> configuration().requireSignature(temporary.resolve("none.pem")));
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> configuration().shadow(Paths.get("candidate")).open());
        assertEquals("shadow needs an audit to write the differences to", refused.getMessage());
    }
}
