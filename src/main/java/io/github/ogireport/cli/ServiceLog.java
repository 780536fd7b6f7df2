package io.github.ogireport.cli;

import java.io.PrintWriter;
import java.nio.channels.ClosedChannelException;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the service has to say while it runs, to standard error, a line each: its address, rules that took effect or did not, failures. */
final class ServiceLog extends Handler implements AutoCloseable {

    private static final Logger PROJECT = Logger.getLogger("io.github.ogireport");
    /** Of the connector, only what is in the way. */
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    static {
        // read once by the JDK's formatter; date, time, level, message, and a stack trace where there is one
        if (System.getProperty("java.util.logging.SimpleFormatter.format") == null) {
            System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tF %1$tT %4$s %5$s%6$s%n");
        }
    }

    private final PrintWriter err;
    private final Formatter formatter = new SimpleFormatter();

    private ServiceLog(PrintWriter err) {
        this.err = err;
    }

    static ServiceLog to(PrintWriter err) {
        ServiceLog log = new ServiceLog(err);
        PROJECT.setLevel(Level.INFO);
        PROJECT.addHandler(log);
        TOMCAT.setLevel(Level.WARNING);
        TOMCAT.addHandler(log);
        return log;
    }

    @Override
    public void publish(LogRecord record) {
        // a client that went away before Tomcat looked at it is no trouble
        if (isLoggable(record) && !(record.getThrown() instanceof ClosedChannelException)) {
            // what somebody typed or named may hold line breaks: only a line of the log begins at the margin
            err.print(formatter.format(record).trim().replaceAll("\\R", "$0    ") + System.lineSeparator());
            err.flush();
        }
    }

    @Override
    public void flush() {
        err.flush();
    }

    @Override
    public void close() {
        PROJECT.removeHandler(this);
        TOMCAT.removeHandler(this);
    }
}
