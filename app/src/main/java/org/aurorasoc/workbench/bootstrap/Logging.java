package org.aurorasoc.workbench.bootstrap;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.aurorasoc.workbench.error.FileAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The log file of a home, from now until it is closed: what happened, never case text, indicators or secrets. Warnings
/// go to standard error besides, see [LogStart].
public final class Logging implements AutoCloseable {
    private static final String FILE = "workbench.log";
    private static final long LARGEST = 2 * FileSize.MB_COEFFICIENT;
    private static final int OLD_FILES = 3;

    private final ch.qos.logback.classic.Logger root;
    private final PrivateLogFile file;

    private Logging(ch.qos.logback.classic.Logger root, PrivateLogFile file) {
        this.root = root;
        this.file = file;
    }

    public static Logging into(Path folder) {
        return into(folder, LARGEST);
    }

    static Logging into(Path folder, long largest) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            throw new IllegalStateException("Another logging library is on the class path.");
        }
        PrivateLogFile file = new PrivateLogFile();
        file.setContext(context);
        file.setFile(folder.resolve(FILE).toString());
        file.setEncoder(LogStart.encoder(context, LogLine.forTheFile()));
        file.setRollingPolicy(oldFiles(context, file, folder));
        file.setTriggeringPolicy(bySize(context, largest));
        file.start();
        if (!file.isStarted()) {
            throw new FileAccessException(
                    "The log file " + folder.resolve(FILE) + " cannot be written.", "Allow yourself to write there.");
        }
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(file);
        root.setLevel(Level.INFO);
        return new Logging(root, file);
    }

    private static FixedWindowRollingPolicy oldFiles(LoggerContext context, PrivateLogFile file, Path folder) {
        FixedWindowRollingPolicy policy = new FixedWindowRollingPolicy();
        policy.setContext(context);
        policy.setParent(file);
        policy.setFileNamePattern(folder.resolve("workbench.%i.log").toString());
        policy.setMinIndex(1);
        policy.setMaxIndex(OLD_FILES);
        policy.start();
        return policy;
    }

    private static SizeBasedTriggeringPolicy<ILoggingEvent> bySize(LoggerContext context, long largest) {
        SizeBasedTriggeringPolicy<ILoggingEvent> policy = new SizeBasedTriggeringPolicy<>();
        policy.setContext(context);
        policy.setMaxFileSize(new FileSize(largest));
        policy.setCheckIncrement(Duration.buildByMilliseconds(0));
        policy.start();
        return policy;
    }

    @Override
    public void close() {
        root.setLevel(Level.WARN);
        root.detachAppender(file);
        file.stop();
    }
}
