package io.github.ogireport.engine;

import io.github.ogireport.engine.fact.Outcome;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;

/**
 * The classes that Drools finds when it compiles and runs rules: the fact types, itself, and the basics of the language. A
 * second line behind the {@link Fence}: a rule that got past it would still not find {@code java.io} or the host's classes.
 * It is no line against MVEL's own literals ({@code System}, {@code Runtime}), which need no class loader. Thread-safe.
 */
final class RuleClassLoader extends ClassLoader {

    private static final String[] ENGINE = {"org.drools.", "org.kie.", "org.mvel2."};
    /** Evaluate any text as code. */
    private static final Set<String> EVALUATORS = new HashSet<>(Arrays.asList("org.mvel2.MVEL", "org.mvel2.MVELRuntime", "org.mvel2.sh.Main"));
    private static final Set<String> VISIBLE = new HashSet<>();

    static {
        for (Class<?> fact : FactTypes.patterns().values()) {
            for (Class<?> type = fact; type != Object.class; type = type.getSuperclass()) {
                VISIBLE.add(type.getName());
            }
        }
        VISIBLE.add(Outcome.class.getName());
        VISIBLE.add(Check.class.getName());
        for (String name : new String[] {"Object", "Class", "String", "CharSequence", "Comparable", "Iterable", "Number", "Boolean", "Byte", "Short",
            "Character", "Integer", "Long", "Float", "Double", "Void", "Math", "Override", "Throwable", "Exception", "RuntimeException", "Error"}) {
            VISIBLE.add("java.lang." + name);
        }
        for (String name : new String[] {"java.math.BigDecimal", "java.math.BigInteger", "java.util.Collection", "java.util.List", "java.util.Map",
            "java.util.Set", "java.util.ArrayList", "java.util.HashMap", "java.util.Date", "java.io.Serializable", "java.io.Externalizable"}) {
            VISIBLE.add(name);
        }
    }

    private final ClassLoader engine = RuleClassLoader.class.getClassLoader();

    RuleClassLoader() {
        super(null);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isVisible(name)) {
            throw new ClassNotFoundException(name);
        }
        return Class.forName(name, false, engine);
    }

    static boolean isVisible(String name) {
        return VISIBLE.contains(name)
                || Arrays.stream(ENGINE).anyMatch(name::startsWith) && !EVALUATORS.contains(name);
    }

    @Override
    public URL getResource(String name) {
        return null;
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.emptyEnumeration();
    }
}
