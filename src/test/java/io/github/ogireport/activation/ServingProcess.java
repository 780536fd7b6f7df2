package io.github.ogireport.activation;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;

/** A process whose rules are edited and published without pause, until it is killed. */
final class ServingProcess {

    private ServingProcess() { }

    /** @param arguments the rules folder */
    public static void main(String[] arguments) throws Exception {
        Path folder = Paths.get(arguments[0]);
        Configuration<LiveRules> configuration = new Configuration<>(folder, (live, archive) -> live);
        LiveRules rules = configuration.mode(Mode.ON_PUBLISH).lookEvery(Duration.ofMillis(2)).open();
        System.out.println("ready");
        SmallRules edited = SmallRules.in(folder);
        for (int version = 1; ; version = version % 9 + 1) {
            edited.version(version);
            rules.publish(null);
        }
    }
}
