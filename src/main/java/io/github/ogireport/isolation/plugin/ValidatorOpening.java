package io.github.ogireport.isolation.plugin;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.activation.Configuration;
import io.github.ogireport.engine.EngineThreads;
import io.github.ogireport.isolation.Plugin;
import io.github.ogireport.isolation.PluginSettings;
import io.github.ogireport.signature.UnusableKeyException;
import java.nio.file.Path;
import java.util.List;

/** Opens the plugin; the host's side finds this class by its name. */
public final class ValidatorOpening implements Plugin.Opening {

    @Override
    public Plugin open(PluginSettings settings) {
        EngineThreads threads = EngineThreads.claim();
        try {
            return new ValidatorPlugin(configure(settings).open(), threads);
        } catch (RuntimeException | Error e) {
            threads.end();
            throw e;
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
            requireSignature(configuration, settings.publicKeys());
        }
        return configuration;
    }

    private static void requireSignature(Configuration<ReportValidator> configuration, List<Path> publicKeys) {
        try {
            configuration.requireSignature(publicKeys.toArray(new Path[0]));
        } catch (UnusableKeyException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
