package io.github.ogireport.cli;

import io.github.ogireport.writer.CheckedFile;
import java.io.PrintWriter;
import java.util.Iterator;

/** Watches the results pass from the checks to the writer: exit code, files that could not be read, progress. */
final class Course implements Iterable<CheckedFile> {

    private static final long PROGRESS_NANOS = 300_000_000;

    private final Iterable<CheckedFile> checked;
    private final int files;
    private final PrintWriter err;
    private final boolean namesUnreadable;
    private final boolean showsProgress;
    private int done;
    private int exitCode = ExitCode.FINE;
    private long lastShown = System.nanoTime();
    private boolean shown;

    /** @param namesUnreadable whether to say on {@code err} which files could not be read, since the output is read by nobody now */
    Course(Iterable<CheckedFile> checked, int files, PrintWriter err, boolean namesUnreadable, boolean showsProgress) {
        this.checked = checked;
        this.files = files;
        this.err = err;
        this.namesUnreadable = namesUnreadable;
        this.showsProgress = showsProgress;
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
        done++;
        exitCode = Math.max(exitCode, ExitCode.of(file));
        if (namesUnreadable && file.result() == null) {
            clear();
            err.println(file.file() + "：" + file.error());
        }
        if (showsProgress && System.nanoTime() - lastShown > PROGRESS_NANOS) {
            lastShown = System.nanoTime();
            shown = true;
            err.print("\r已审核 " + done + "/" + files + " 个文件");
            err.flush();
        }
        if (done == files) {
            clear();
        }
    }

    private void clear() {
        if (shown) {
            err.print("\r                                        \r");
            err.flush();
            shown = false;
        }
    }

    int exitCode() {
        return exitCode;
    }
}
