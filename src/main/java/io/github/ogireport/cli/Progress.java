package io.github.ogireport.cli;

import java.io.PrintWriter;

/** How far the files are, on one line of a terminal that is written over and in the end cleared. */
final class Progress {

    private static final long PAUSE_NANOS = 300_000_000;

    private final PrintWriter err;
    private final int files;
    private final boolean shows;
    private int done;
    private long lastShown = System.nanoTime();
    private boolean shown;

    Progress(PrintWriter err, int files, boolean shows) {
        this.err = err;
        this.files = files;
        this.shows = shows;
    }

    void step() {
        done++;
        if (shows && System.nanoTime() - lastShown > PAUSE_NANOS) {
            lastShown = System.nanoTime();
            shown = true;
            err.print("\r已审核 " + done + "/" + files + " 个文件");
            err.flush();
        }
        if (done == files) {
            clear();
        }
    }

    /** Makes room for a line. */
    void clear() {
        if (shown) {
            err.print("\r                                        \r");
            err.flush();
            shown = false;
        }
    }
}
