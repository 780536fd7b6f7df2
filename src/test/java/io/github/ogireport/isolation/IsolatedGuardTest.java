package io.github.ogireport.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.ReportRejectedException;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.gate.GateSettings;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the plugin's folder is missing, the host starts all the same. */
@Tag("jdk")
class IsolatedGuardTest {

    @TempDir
    Path temporary;

    private IsolatedGuard withoutPlugin(FailurePolicy policy) {
        return IsolatedGuard.open(PluginSettings.of(temporary.resolve("none")), GateSettings.of(temporary.resolve("fields.yaml"), policy));
    }

    @ParameterizedTest
    @CsvSource({
        "BLOCK, SUBMIT, REFUSE, BLOCK, 审核插件不能用，没有审核，按本单位的设置暂时不能送审，请联系系统管理员。",
        "BLOCK, PUBLISH, REFUSE, BLOCK, 审核插件不能用，没有审核，按本单位的设置暂时不能发布，请联系系统管理员。",
        "BLOCK, DRAFT, ALLOW, ALLOW, 审核插件不能用，没有审核，按本单位的设置先予暂存，请事后再审核一次。",
        "ALLOW, SUBMIT, ALLOW, ALLOW, 审核插件不能用，没有审核，按本单位的设置先予送审，请事后再审核一次。"
    })
    void everySaveFallsToThePolicy(FailurePolicy policy, Stage stage, SaveDecision.Outcome outcome, FailurePolicy applied, String message) {
        try (IsolatedGuard guard = withoutPlugin(policy)) {
            SaveDecision decision = guard.decide(SaveRequest.of(Collections.emptyMap(), stage));
            assertEquals(outcome, decision.outcome());
            assertEquals("OGI-UNAVAILABLE", decision.code().toString());
            assertEquals(applied, decision.appliedPolicy());
            assertEquals(message, decision.message());
            assertEquals(Collections.emptyList(), decision.findings());
            assertNull(decision.result());
        }
    }

    @Test
    void theFaultIsSaidToAdministratorsOnly() {
        try (IsolatedGuard guard = withoutPlugin(FailurePolicy.BLOCK)) {
            assertEquals("找不到插件文件夹 " + temporary.resolve("none") + "：请核对路径，或者把安装包（ogi-report-版本.zip）解压到这里", guard.status().reason());
            assertFalse(guard.status().isReady());
        }
    }

    @Test
    void aHostWhoseVetoIsAnExceptionGetsOne() {
        SaveRequest request = SaveRequest.of(Collections.emptyMap(), Stage.SUBMIT);
        try (IsolatedGuard guard = withoutPlugin(FailurePolicy.BLOCK)) {
            ReportRejectedException refused = assertThrows(ReportRejectedException.class, () -> guard.requireAllowed(request));
            assertEquals("OGI-UNAVAILABLE", refused.decision().code().toString());
        }
        try (IsolatedGuard guard = withoutPlugin(FailurePolicy.ALLOW)) {
            assertEquals("OGI-UNAVAILABLE", guard.requireAllowed(request).code().toString());
        }
    }
}
