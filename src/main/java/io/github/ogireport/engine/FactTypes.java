package io.github.ogireport.engine;

import io.github.ogireport.engine.fact.Column;
import io.github.ogireport.engine.fact.Outcome;
import io.github.ogireport.engine.fact.PreviousReport;
import io.github.ogireport.engine.fact.Report;
import io.github.ogireport.engine.fact.Row;
import io.github.ogireport.engine.fact.SectionText;
import io.github.ogireport.engine.fact.StatedNumber;
import io.github.ogireport.engine.fact.Subordinates;
import io.github.ogireport.engine.fact.TableCell;
import io.github.ogireport.engine.fact.Tables;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What rules may ask of the facts: their public methods that take texts only and give a text, an exact number, a truth value or an
 * {@link Outcome}, from which nothing leads on to anything else in the Java machine.
 */
final class FactTypes {

    private static final Map<String, Class<?>> PATTERNS = new LinkedHashMap<>();
    private static final Set<Class<?>> HARMLESS =
            new HashSet<>(Arrays.<Class<?>>asList(boolean.class, String.class, BigDecimal.class, Outcome.class));
    private static final Map<Class<?>, Map<String, Class<?>>> MEMBERS = new LinkedHashMap<>();

    static {
        for (Class<?> type : new Class<?>[] {Row.class, Column.class, SectionText.class, Report.class, TableCell.class, Tables.class,
            PreviousReport.class, Subordinates.class, StatedNumber.class}) {
            PATTERNS.put(type.getSimpleName(), type);
            MEMBERS.put(type, members(type));
        }
        MEMBERS.put(Outcome.class, members(Outcome.class));
    }

    private FactTypes() { }

    private static Map<String, Class<?>> members(Class<?> fact) {
        Map<String, Class<?>> members = new TreeMap<>();
        for (Class<?> type = fact; type != Object.class; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                boolean texts = Arrays.stream(method.getParameterTypes()).allMatch(each -> each == String.class);
                if (Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()) && !isOfObject(method)
                        && texts && HARMLESS.contains(method.getReturnType())) {
                    members.put(member(method), method.getReturnType());
                }
            }
        }
        return Collections.unmodifiableMap(members);
    }

    private static boolean isOfObject(Method method) {
        return Arrays.stream(Object.class.getMethods()).anyMatch(other -> other.getName().equals(method.getName()));
    }

    /** {@code table} for {@code getTable()}, {@code holds/0} for {@code holds()}. */
    private static String member(Method method) {
        String name = method.getName();
        return name.startsWith("get") && method.getParameterCount() == 0
                ? Character.toLowerCase(name.charAt(3)) + name.substring(4) : name + "/" + method.getParameterCount();
    }

    /** By the names that patterns have: {@code Report}, {@code SectionText}, {@code Row}, {@code Column}. */
    static Map<String, Class<?>> patterns() {
        return Collections.unmodifiableMap(PATTERNS);
    }

    /** What each property ({@code table}) and each method ({@code number/1}) gives; empty for a type that answers nothing. */
    static Map<String, Class<?>> of(Class<?> type) {
        return MEMBERS.getOrDefault(type, Collections.emptyMap());
    }

    /** The members as an administrator would write them. */
    static String listed(Class<?> type) {
        StringBuilder listed = new StringBuilder();
        for (String member : of(type).keySet()) {
            int slash = member.indexOf('/');
            listed.append(listed.length() == 0 ? "" : "、").append(slash < 0 ? member
                    : member.substring(0, slash) + (member.endsWith("/0") ? "()" : "(…)"));
        }
        return listed.toString();
    }
}
