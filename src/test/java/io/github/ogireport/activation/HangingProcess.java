package io.github.ogireport.activation;

import io.github.ogireport.ruleset.FolderListing;
import io.github.ogireport.ruleset.Reading;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;

/** A process whose reading of the rules hangs in the operating system: it opens a named pipe that nobody writes to. */
final class HangingProcess {

    private HangingProcess() { }

    /** @param arguments the rules folder and the pipe */
    public static void main(String[] arguments) throws Exception {
        Path pipe = Paths.get(arguments[1]);
        Configuration<LiveRules> configuration = new Configuration<>(Paths.get(arguments[0]), (live, archive) -> live);
        configuration.patience = () -> Duration.ofDays(1);
        configuration.disk = new RulesDisk() {
            @Override
            public FolderListing list(Path folder, Problems problems, Reading reading) {
                System.out.println("ready");
                try {
                    Files.newByteChannel(pipe).close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                throw new IllegalStateException("the pipe was opened");
            }
        };
        LiveRules rules = configuration.lookEvery(Duration.ofMillis(1)).open();
        Runtime.getRuntime().addShutdownHook(new Thread(rules::close));
        Thread.currentThread().join();
    }
}
