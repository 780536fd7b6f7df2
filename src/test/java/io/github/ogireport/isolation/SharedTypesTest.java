package io.github.ogireport.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What host and plugin share stands on its own, and is used by the plugin as from another jar. */
class SharedTypesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.github.ogireport");

    @Test
    void sharedTypesDependOnTheJdkAndOneAnother() {
        Set<String> others = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (SharedTypes.contains(type.getName())) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String target = dependency.getTargetClass().getBaseComponentType().getName();
                    if (target.contains(".") && !target.startsWith("java.") && !SharedTypes.contains(target)) {
                        others.add(dependency.getDescription());
                    }
                }
            }
        }
        assertEquals(Collections.emptySet(), others);
    }

    /** Packages of the same name in two class loaders are two packages: what is package-private in one is not seen from the other. */
    @Test
    void thePluginUsesOnlyWhatIsPublic() {
        Set<String> hidden = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (SharedTypes.contains(type.getName())) {
                continue;
            }
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                if (SharedTypes.contains(access.getTargetOwner().getName())) {
                    access.getTarget().resolveMember().filter(SharedTypesTest::isNotPublic).ifPresent(member -> hidden.add(access.getDescription()));
                }
            }
        }
        assertEquals(Collections.emptySet(), hidden);
    }

    private static boolean isNotPublic(JavaMember member) {
        return !member.getModifiers().contains(JavaModifier.PUBLIC) || !member.getOwner().getModifiers().contains(JavaModifier.PUBLIC);
    }

    @Test
    void namesOfNestedTypesAndSubpackages() {
        assertTrue(SharedTypes.contains("io.github.ogireport.report.AnnualReport$Builder"));
        assertTrue(SharedTypes.contains("io.github.ogireport.source.Problem"));
        assertTrue(SharedTypes.contains("io.github.ogireport.source.Problem$Nested"));
        assertFalse(SharedTypes.contains("io.github.ogireport.source.Problems"));
        assertFalse(SharedTypes.contains("io.github.ogireport.isolation.plugin.ValidatorPlugin"));
        assertFalse(SharedTypes.contains("io.github.ogireport.ReportValidator"));
        assertFalse(SharedTypes.contains("Unnamed"));
    }
}
