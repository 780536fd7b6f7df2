package io.github.ogireport.isolation;

import io.github.ogireport.ValidationRequest;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.decision.ServingRules;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.gate.GateSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * Checks annual reports with an engine that is kept apart from the host's class path (隔离加载), whatever libraries the host
 * brings. Safe for many threads: open one and keep it; {@link #close()} leaves no thread, class loader or open jar behind, so
 * that the host can be redeployed.
 *
 * <pre>{@code
 * IsolatedValidator validator = IsolatedValidator.open(Paths.get("/opt/ogi-report"));
 * ValidationResult result = validator.validate(ValidationRequest.of(report).stage(Stage.SUBMIT));
 * }</pre>
 *
 * The plugin logs to {@link java.util.logging} under {@code io.github.ogireport}, which hosts pass on to their own log as they do
 * with other libraries.
 */
public final class IsolatedValidator implements AutoCloseable {

    private static final String OPENING = "io.github.ogireport.isolation.plugin.ValidatorOpening";

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private PluginClassLoader loader;
    private Crossing crossing;
    private Plugin plugin;

    private IsolatedValidator(PluginClassLoader loader, PluginSettings settings) {
        this.loader = loader;
        crossing = new Crossing(loader);
        plugin = crossing.errand(() -> start(settings));
    }

    /**
     * Opens the plugin in an unpacked distribution, which takes a few seconds: its engine is loaded, its rules are read,
     * compiled, proved and watched.
     *
     * @throws UnusablePluginException when the folder is missing, incomplete or of another version than the host's api jar
     * @throws io.github.ogireport.ruleset.InvalidRuleSetException listing everything wrong in the rules
     */
    public static IsolatedValidator open(Path folder) {
        return open(PluginSettings.of(folder));
    }

    /**
     * @throws UnusablePluginException when the folder is missing, incomplete or of another version than the host's api jar
     * @throws io.github.ogireport.ruleset.InvalidRuleSetException listing everything wrong in the rules
     * @throws IllegalArgumentException or {@link IllegalStateException} for settings that contradict one another or name an
     *                                  unusable key
     */
    public static IsolatedValidator open(PluginSettings settings) {
        PluginClassLoader loader = new PluginClassLoader(urls(EngineFolder.check(settings.folder().toAbsolutePath().normalize())));
        try {
            return new IsolatedValidator(loader, settings);
        } catch (RuntimeException | Error e) {
            close(loader);
            throw e;
        }
    }

    private static URL[] urls(List<Path> jars) {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            try {
                urls[i] = jars.get(i).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(e);
            }
        }
        return urls;
    }

    private Plugin start(PluginSettings settings) {
        try {
            return Class.forName(OPENING, true, loader).asSubclass(Plugin.Opening.class).getConstructor().newInstance().open(settings);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the engine has no " + OPENING, e);
        }
    }

    /**
     * Checks a report with the rule set of its year, as {@code ReportValidator.validate} does: what a rule does is never thrown.
     *
     * @throws UnusablePluginException when the engine broke
     * @throws IllegalStateException after {@link #close()}
     */
    public ValidationResult validate(ValidationRequest request) {
        Objects.requireNonNull(request, "request");
        return ask(open -> crossing.call(() -> open.validate(request)));
    }

    /** What serves since when, what was refused and why, what is in the way: for administrators, some lines in Chinese. */
    public String status() {
        return ask(open -> crossing.call(open::status));
    }

    /** The versions of the rules that served and are kept, a line each, the oldest first. */
    public List<String> history() {
        return ask(open -> crossing.errand(open::history));
    }

    /**
     * Takes up what the rules folder holds now.
     *
     * @param by who asks, for the history and the audit; may be null
     * @return what serves then, a line in Chinese
     * @throws io.github.ogireport.ruleset.InvalidRuleSetException when it is refused; what served goes on serving
     */
    public String publish(String by) {
        return ask(open -> crossing.errand(() -> open.publish(by)));
    }

    /**
     * Brings an earlier version back, which serves until the folder's content changes or someone publishes.
     *
     * @param version its content hash or the beginning of it, or its version as in ruleset.yaml
     * @param by      who asks, for the history and the audit; may be null
     * @return what serves then, a line in Chinese
     * @throws IllegalArgumentException when no kept version is named so, or when it serves already
     * @throws io.github.ogireport.ruleset.InvalidRuleSetException when it cannot serve any more; what served goes on serving
     */
    public String rollBack(String version, String by) {
        return ask(open -> crossing.errand(() -> open.rollBack(version, by)));
    }

    Plugin.Guard guard(GateSettings settings) {
        return ask(open -> crossing.errand(() -> open.guard(settings)));
    }

    SaveDecision decide(Plugin.Guard guard, SaveRequest request, long started) {
        return ask(open -> crossing.call(() -> guard.decide(request, started)));
    }

    ServingRules rules(Plugin.Guard guard) {
        return ask(open -> crossing.call(guard::rules));
    }

    /** Where this is closed, its guards are. */
    void close(Plugin.Guard guard) {
        Lock reading = lock.readLock();
        reading.lock();
        try {
            if (plugin != null) {
                crossing.errand(() -> {
                    guard.close();
                    return null;
                });
            }
        } finally {
            reading.unlock();
        }
    }

    private <T> T ask(Function<Plugin, T> question) {
        Lock reading = lock.readLock();
        reading.lock();
        try {
            if (plugin == null) {
                throw new IllegalStateException("closed");
            }
            return question.apply(plugin);
        } finally {
            reading.unlock();
        }
    }

    /** Waits for the checks that have begun, then ends the plugin. May be called more than once. */
    @Override
    public void close() {
        Lock writing = lock.writeLock();
        writing.lock();
        try {
            if (plugin != null) {
                Plugin ending = plugin;
                PluginClassLoader closing = loader;
                Crossing last = crossing;
                // hosts may keep this object, and must not keep the plugin's classes with it
                plugin = null;
                crossing = null;
                loader = null;
                try {
                    last.errand(() -> {
                        ending.close();
                        return null;
                    });
                } finally {
                    close(closing);
                }
            }
        } finally {
            writing.unlock();
        }
    }

    private static void close(PluginClassLoader loader) {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
