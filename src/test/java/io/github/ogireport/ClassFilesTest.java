package io.github.ogireport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The classes run on Java 8; that they use only its API is held by the compiler's {@code --release 8}. */
class ClassFilesTest {

    private static final int JAVA_8 = 52;

    @Test
    void everyClassIsJava8() throws Exception {
        Path classes = Paths.get(ReportValidator.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        assumeTrue(!classes.toString().contains("drools10"), "Drools 10 needs Java 17, and so do the classes built with it");
        List<Path> files;
        try (Stream<Path> all = Files.walk(classes)) {
            files = all.filter(file -> file.toString().endsWith(".class")).collect(Collectors.toList());
        }
        for (Path file : files) {
            assertEquals(JAVA_8, majorVersion(file), file.toString());
        }
    }

    private static int majorVersion(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            in.readInt();
            in.readUnsignedShort();
            return in.readUnsignedShort();
        }
    }
}
