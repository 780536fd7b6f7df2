package io.github.ogireport.cli;

import io.github.ogireport.text.OneLine;
import io.github.ogireport.writer.CheckedFile;
import java.io.PrintWriter;
import java.util.Iterator;

/** Watches the results pass from the checks to the writer: exit code, files that could not be read, progress. */
final class Course implements Iterable<CheckedFile> {

    private final Iterable<CheckedFile> checked;
    private final PrintWriter err;
    private final boolean namesUnreadable;
    private final Progress progress;
    private int exitCode = ExitCode.FINE;

    /** @param namesUnreadable whether to say on {@code err} which files could not be read, since the output is read by nobody now */
    Course(Iterable<CheckedFile> checked, int files, PrintWriter err, boolean namesUnreadable, boolean showsProgress) {
        this.checked = checked;
        this.err = err;
        this.namesUnreadable = namesUnreadable;
        this.progress = new Progress(err, files, showsProgress);
    }

    @Override
    public Iterator<CheckedFile> iterator() {
        Iterator<CheckedFile> all = checked.iterator();
        return new Iterator<CheckedFile>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public CheckedFile next() {
                CheckedFile file = all.next();
                passed(file);
                return file;
            }
        };
    }

    private void passed(CheckedFile file) {
        exitCode = Math.max(exitCode, ExitCode.of(file));
        if (namesUnreadable && file.result() == null) {
            progress.clear();
            err.println(OneLine.of(file.file()) + "：" + file.error());
        }
        progress.step();
    }

    int exitCode() {
        return exitCode;
    }
}
