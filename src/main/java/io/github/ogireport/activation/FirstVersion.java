package io.github.ogireport.activation;

import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What serves at the start: the folder, or what was published, brought back or good last. */
final class FirstVersion {

    private static final Logger LOG = LoggerFactory.getLogger(FirstVersion.class);

    private final Snapshot files;
    private final List<CompiledRuleSet> ruleSets;
    private final Snapshot folder;
    private final Problems refused;

    private FirstVersion(Snapshot files, List<CompiledRuleSet> ruleSets, Snapshot folder, Problems refused) {
        this.files = files;
        this.ruleSets = ruleSets;
        this.folder = folder;
        this.refused = refused;
    }

    /** @throws io.github.ogireport.ruleset.InvalidRuleSetException when nothing can serve */
    static FirstVersion choose(Configuration<?> configuration, FolderWatch watch, History history, Preparation preparation) {
        Problems problems = new Problems();
        Snapshot found = watch.readNow(problems);
        List<RulesVersion> served = new ArrayList<>(history.versions());
        Collections.reverse(served);
        RulesVersion last = served.isEmpty() ? null : served.get(0);
        boolean published = last != null && configuration.mode() == Mode.ON_PUBLISH;
        boolean broughtBack = last != null && last.cause() == Cause.ROLLBACK && found != null
                && found.sha256().equals(last.folderSha256());
        if (published || broughtBack) {
            FirstVersion resumed = kept(last, history, preparation, found, null);
            if (resumed != null) {
                return resumed;
            }
            LOG.warn("上次生效的版本没有保存好，不能恢复：{}", last);
        }
        if (published) {
            problems.add(configuration.rules().toString(), 0, "上次发布的版本 " + last.sha256().substring(0, 12)
                    + " 没有保存好，不能恢复；删除状态文件夹后，启动时使用规则文件夹里的规则");
        } else if (found != null) {
            List<CompiledRuleSet> ruleSets = preparation.first(found, problems);
            if (!problems.any()) {
                return new FirstVersion(found, ruleSets, found, null);
            }
        }
        FirstVersion lastGood = configuration.mayStartFromLastGood() ? lastGood(served, history, preparation, found, problems) : null;
        if (lastGood == null) {
            problems.throwIfAny(InvalidRuleSetException::new);
        }
        return lastGood;
    }

    private static FirstVersion lastGood(List<RulesVersion> newestFirst, History history, Preparation preparation, Snapshot folder,
                                         Problems refused) {
        Set<String> tried = new HashSet<>();
        for (RulesVersion version : newestFirst) {
            if (tried.add(version.sha256())) {
                FirstVersion kept = kept(version, history, preparation, folder, refused);
                if (kept != null) {
                    return kept;
                }
            }
        }
        return null;
    }

    private static FirstVersion kept(RulesVersion version, History history, Preparation preparation, Snapshot folder, Problems refused) {
        try {
            Snapshot files = history.load(version.sha256());
            Problems problems = new Problems();
            List<CompiledRuleSet> ruleSets = preparation.first(files, problems);
            return problems.any() ? null : new FirstVersion(files, ruleSets, folder, refused);
        } catch (IOException e) {
            return null;
        }
    }

    Snapshot files() {
        return files;
    }

    List<CompiledRuleSet> ruleSets() {
        return ruleSets;
    }

    /** What the rules folder holds; null when it could not be read. */
    Snapshot folder() {
        return folder;
    }

    /** Why the folder does not serve though it should; null when nothing is wrong with it. */
    Problems refused() {
        return refused;
    }
}
