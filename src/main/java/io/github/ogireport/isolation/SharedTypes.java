package io.github.ogireport.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The types that host and plugin share; the plugin takes them from the host's api jar and brings every other of its own. */
final class SharedTypes {

    private static final String BASE = "io.github.ogireport.";
    private static final Set<String> PACKAGES = new HashSet<>(Arrays.asList(BASE + "bound", BASE + "text", BASE + "report",
            BASE + "finding", BASE + "decision", BASE + "isolation"));
    private static final Set<String> TYPES = new HashSet<>(Arrays.asList(BASE + "ValidationRequest", BASE + "activation.Mode",
            BASE + "audit.AuditLog", BASE + "audit.FileAuditLog", BASE + "ruleset.InvalidRuleSetException", BASE + "source.Problem"));

    private SharedTypes() { }

    static boolean contains(String className) {
        int dot = className.lastIndexOf('.');
        int nested = className.indexOf('$', dot);
        return dot > 0 && PACKAGES.contains(className.substring(0, dot))
                || TYPES.contains(nested < 0 ? className : className.substring(0, nested));
    }

    /** The host's class file; null when the host has none. */
    static InputStream open(String classFile) throws IOException {
        return SharedTypes.class.getResourceAsStream('/' + classFile);
    }
}
