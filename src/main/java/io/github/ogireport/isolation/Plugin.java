package io.github.ogireport.isolation;

import io.github.ogireport.ValidationRequest;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.decision.ServingRules;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.gate.GateSettings;
import java.util.List;

/**
 * What the plugin offers across the boundary, in types of the JDK and of the shared jar only. Hosts use
 * {@link IsolatedValidator}, which calls this as the plugin needs it.
 */
public interface Plugin {

    ValidationResult validate(ValidationRequest request);

    String status();

    List<String> history();

    String publish(String by);

    String rollBack(String version, String by);

    /** A guard over this plugin's rules; closed with the plugin at the latest. */
    Guard guard(GateSettings settings);

    void close();

    /** Decides about saves. */
    interface Guard {

        /** @param started when the save began, in the time of {@link System#nanoTime} */
        SaveDecision decide(SaveRequest request, long started);

        ServingRules rules();

        void close();
    }

    /** Opens the plugin; its class is found by name and made without arguments. */
    interface Opening {

        Plugin open(PluginSettings settings);
    }
}
