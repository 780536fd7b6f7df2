package io.github.ogireport.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fuzzes one target for some minutes, led by what of this project's code an input reaches. It begins with the seeds in
 * {@code src/fuzz/corpus} and with what earlier runs found worth keeping, in {@code target/fuzz/corpus}; findings and slow inputs go
 * to {@code target/fuzz/findings}. What is found once is passed over afterwards; a hang or a lack of memory ends the run.
 */
public final class Fuzz {

    private static final String WORK = "target/fuzz/";

    private Fuzz() { }

    /** @param args the target's name; the minutes, or {@code merge}; and whatever else Jazzer is to be told */
    public static void main(String[] args) throws IOException, InterruptedException {
        Target target = Target.named(args[0]);
        Path kept = Files.createDirectories(Paths.get(WORK + "corpus", target.toString()));
        Path findings = Files.createDirectories(Paths.get(WORK + "findings", target.toString()));
        List<String> told = new ArrayList<>(Arrays.asList("--target_class=" + FuzzedTarget.class.getName(), "--target_args=" + target,
                "--instrumentation_includes=io.github.ogireport.**", "--instrumentation_excludes=io.github.ogireport.fuzz.**",
                "--custom_hook_includes=io.github.ogireport.**:org.drools.**:org.kie.**:org.mvel2.**",
                // the fuzzer's own calls of the service are none of another host's
                "--disabled_hooks=" + (target == Target.REQUESTS ? "com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery" : ""),
                "--keep_going=1000", "--reproducer_path=" + findings, "-artifact_prefix=" + findings + "/", "-dict=" + WordList.dictionary(Paths.get("src/fuzz/words.txt"), Paths.get(WORK + "words.dict")),
                "-max_len=4096", "-len_control=20", "-timeout=60", "-report_slow_units=5", "-rss_limit_mb=3000", "-print_final_stats=1"));
        if (args[1].equals("merge")) {
            // the fewest inputs that reach what all reach
            told.addAll(Arrays.asList("-merge=1", WORK + "merged/" + target, target.seeds().toString(), kept.toString()));
            Files.createDirectories(Paths.get(WORK + "merged", target.toString()));
        } else {
            told.addAll(Arrays.asList("-max_total_time=" + Math.round(60 * Double.parseDouble(args[1])), kept.toString(), target.seeds().toString()));
        }
        told.addAll(Arrays.asList(args).subList(2, args.length));
        Jazzer.main(told.toArray(new String[0]));
    }
}
