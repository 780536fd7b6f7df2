package io.github.ogireport.isolation;

import io.github.ogireport.activation.Mode;
import io.github.ogireport.audit.AuditLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Where the plugin lies and how its rules go live; the settings that are not made are the plugin's own. Immutable: each method
 * that changes something gives new settings.
 */
public final class PluginSettings {

    private final Path folder;
    private final Path rules;
    private final Mode mode;
    private final Path stateFolder;
    private final boolean startsFromLastGood;
    private final AuditLog audit;
    private final Path shadow;
    private final List<Path> publicKeys;

    private PluginSettings(Path folder, Path rules, Mode mode, Path stateFolder, boolean startsFromLastGood, AuditLog audit, Path shadow,
                           List<Path> publicKeys) {
        this.folder = folder;
        this.rules = rules;
        this.mode = mode;
        this.stateFolder = stateFolder;
        this.startsFromLastGood = startsFromLastGood;
        this.audit = audit;
        this.shadow = shadow;
        this.publicKeys = publicKeys;
    }

    /** @param folder the unpacked distribution, with {@code engine/} and {@code rules/} */
    public static PluginSettings of(Path folder) {
        return new PluginSettings(folder, folder.resolve("rules"), null, null, false, null, null, Collections.emptyList());
    }

    /** @param value the rules folder; {@code rules} in the plugin's folder unless set, and so replaced with the plugin */
    public PluginSettings rules(Path value) {
        return new PluginSettings(folder, Objects.requireNonNull(value, "rules"), mode, stateFolder, startsFromLastGood, audit, shadow, publicKeys);
    }

    /** @param value when a change of the rules takes effect; {@link Mode#AUTOMATIC} unless set */
    public PluginSettings mode(Mode value) {
        return new PluginSettings(folder, rules, Objects.requireNonNull(value, "mode"), stateFolder, startsFromLastGood, audit, shadow, publicKeys);
    }

    /** @param value where the versions that served are kept; outside the rules folder, beside it unless set */
    public PluginSettings stateFolder(Path value) {
        return new PluginSettings(folder, rules, mode, Objects.requireNonNull(value, "stateFolder"), startsFromLastGood, audit, shadow, publicKeys);
    }

    /** Where the rules are broken at the start, the last version that served is used; without this, opening fails. */
    public PluginSettings startFromLastGood() {
        return new PluginSettings(folder, rules, mode, stateFolder, true, audit, shadow, publicKeys);
    }

    /** @param value called by a thread of the plugin's, and closed with the plugin */
    public PluginSettings audit(AuditLog value) {
        return new PluginSettings(folder, rules, mode, stateFolder, startsFromLastGood, Objects.requireNonNull(value, "audit"), shadow, publicKeys);
    }

    /** @param value a folder of candidate rules that run beside; where they differ is audited, so an audit must be set as well */
    public PluginSettings shadow(Path value) {
        return new PluginSettings(folder, rules, mode, stateFolder, startsFromLastGood, audit, Objects.requireNonNull(value, "shadow"), publicKeys);
    }

    /** @param pemFiles public keys, at least one: only rules that are signed by one of them take effect */
    public PluginSettings requireSignature(Path... pemFiles) {
        if (pemFiles.length == 0) {
            throw new IllegalArgumentException("requireSignature needs a public key");
        }
        return new PluginSettings(folder, rules, mode, stateFolder, startsFromLastGood, audit, shadow,
                Collections.unmodifiableList(new ArrayList<>(Arrays.asList(pemFiles))));
    }

    public Path folder() {
        return folder;
    }

    public Path rules() {
        return rules;
    }

    /** Null when not set. */
    public Mode mode() {
        return mode;
    }

    /** Null when not set. */
    public Path stateFolder() {
        return stateFolder;
    }

    public boolean startsFromLastGood() {
        return startsFromLastGood;
    }

    /** Null when not set. */
    public AuditLog audit() {
        return audit;
    }

    /** Null when not set. */
    public Path shadow() {
        return shadow;
    }

    /** Empty when no signature is required. */
    public List<Path> publicKeys() {
        return publicKeys;
    }
}
