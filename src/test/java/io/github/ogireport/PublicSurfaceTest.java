package io.github.ogireport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What hosts may call is written down, so that a change of it is deliberate, and names no library's type. */
class PublicSurfaceTest {

    private static final String BASE = "io.github.ogireport";
    private static final Path WRITTEN_DOWN = Paths.get("src/test/resources/public-surface.txt");

    private static final Iterable<JavaClass> CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(BASE);

    @Test
    void noLibraryTypeStandsInAPublicSignature() {
        Set<String> foreign = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (!isPublic(type) || type.getPackageName().equals(BASE + ".cli")) {
                continue;
            }
            for (JavaCodeUnit member : type.getCodeUnits()) {
                if (member.getModifiers().contains(JavaModifier.PUBLIC)) {
                    member.getRawParameterTypes().forEach(parameter -> addIfForeign(foreign, member, parameter));
                    addIfForeign(foreign, member, member.getRawReturnType());
                }
            }
        }
        assertEquals(Collections.emptySet(), foreign);
    }

    private static void addIfForeign(Set<String> foreign, JavaCodeUnit member, JavaClass type) {
        String name = type.getBaseComponentType().getName();
        if (!type.getBaseComponentType().isPrimitive() && !name.startsWith("java.") && !name.startsWith(BASE)) {
            foreign.add(member.getFullName() + " names " + name);
        }
    }

    /** To accept a change: delete the file, run this test once, and look at what git says is different. */
    @Test
    void theSurfaceForHostsIsTheOneWrittenDown() throws Exception {
        Set<String> surface = surface();
        if (!Files.exists(WRITTEN_DOWN)) {
            Files.write(WRITTEN_DOWN, surface);
        }
        Set<String> writtenDown = new TreeSet<>(Files.readAllLines(WRITTEN_DOWN, StandardCharsets.UTF_8));
        assertEquals(Collections.emptySet(), without(surface, writtenDown), "new");
        assertEquals(Collections.emptySet(), without(writtenDown, surface), "gone");
    }

    private static Set<String> without(Set<String> all, Set<String> known) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(known);
        return rest;
    }

    private static Set<String> surface() {
        Set<String> lines = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (!isPublic(type) || !isForHosts(type.getPackageName())) {
                continue;
            }
            for (JavaCodeUnit member : type.getCodeUnits()) {
                if (member.getModifiers().contains(JavaModifier.PUBLIC) && !member.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    lines.add(member.getFullName().replace(BASE + ".", "").replace("java.lang.", "").replace("java.util.", "")
                            + ": " + member.getRawReturnType().getSimpleName());
                }
            }
        }
        return lines;
    }

    private static boolean isForHosts(String name) {
        return name.equals(BASE) || name.equals(BASE + ".report") || name.equals(BASE + ".finding") || name.equals(BASE + ".decision")
                || name.equals(BASE + ".isolation") || name.equals(BASE + ".reader") || name.equals(BASE + ".writer")
                || name.equals(BASE + ".gate") || name.equals(BASE + ".testkit") || name.startsWith(BASE + ".adapter");
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && (!type.getEnclosingClass().isPresent() || isPublic(type.getEnclosingClass().get()));
    }
}
