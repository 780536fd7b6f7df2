package io.github.ogireport.activation;

import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rules that were compiled and proved before, by their content and the engine that did it. Those that come with the plugin are
 * proved when it is built and listed within its own jar, where nobody who changes rules can add to them. Immutable.
 */
final class ProvedRules {

    private static final String LIST = "proved-rules.txt";
    private static final ProvedRules SHIPPED = new ProvedRules(list());

    private final Set<String> proved;

    private ProvedRules(Set<String> proved) {
        this.proved = proved;
    }

    /** Those that the build proved; none where it did not. */
    static ProvedRules shipped() {
        return SHIPPED;
    }

    boolean contain(Snapshot files) {
        return proved.contains(entry(files));
    }

    /** Another version of Drools has everything to prove again; so has one that does not tell its version. */
    private static String entry(Snapshot files) {
        return files.sha256() + " " + CompiledRuleSet.engineVersion();
    }

    private static Set<String> list() {
        InputStream list = ProvedRules.class.getResourceAsStream(LIST);
        if (list == null) {
            return Collections.emptySet();
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.endsWith(" null")).collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Part of the build: proves a rules folder and lists it.
     *
     * @param arguments the rules folder; the folder of the compiled classes
     * @throws InvalidRuleSetException when the rules are not sound, or do not pass their cases
     */
    public static void main(String[] arguments) throws IOException {
        Problems problems = new Problems();
        Snapshot files = Snapshot.read(Paths.get(arguments[0]), problems);
        new Preparation(System::nanoTime, Clock.systemDefaultZone(), new CaseProof()::of, null).prepare(files, problems);
        problems.throwIfAny(InvalidRuleSetException::new);
        Path list = Paths.get(arguments[1]).resolve(ProvedRules.class.getPackage().getName().replace('.', '/')).resolve(LIST);
        Files.write(list, Collections.singletonList(entry(files)), StandardCharsets.UTF_8);
    }
}
