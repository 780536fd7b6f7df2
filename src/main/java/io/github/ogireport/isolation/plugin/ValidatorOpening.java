package io.github.ogireport.isolation.plugin;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.activation.Configuration;
import io.github.ogireport.isolation.Plugin;
import io.github.ogireport.isolation.PluginSettings;
import io.github.ogireport.signature.UnusableKeyException;
import java.nio.file.Path;

/** Opens the plugin; the host's side finds this class by its name. */
public final class ValidatorOpening implements Plugin.Opening {

    @Override
    public Plugin open(PluginSettings settings) {
        try {
            return new ValidatorPlugin(configure(settings).open());
        } catch (UnusableKeyException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Configuration<ReportValidator> configure(PluginSettings settings) {
        Configuration<ReportValidator> configuration = ReportValidator.configure(settings.rules());
        if (settings.mode() != null) {
            configuration.mode(settings.mode());
        }
        if (settings.stateFolder() != null) {
            configuration.stateFolder(settings.stateFolder());
        }
        if (settings.startsFromLastGood()) {
            configuration.startFromLastGood();
        }
        if (settings.audit() != null) {
            configuration.audit(settings.audit());
        }
        if (settings.shadow() != null) {
            configuration.shadow(settings.shadow());
        }
        if (!settings.publicKeys().isEmpty()) {
            configuration.requireSignature(settings.publicKeys().toArray(new Path[0]));
        }
        return configuration;
    }
}
