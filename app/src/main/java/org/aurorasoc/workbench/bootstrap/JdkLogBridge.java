package org.aurorasoc.workbench.bootstrap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/// Hands on what libraries log through the JDK, warnings and worse. The database driver is silenced: it quotes rows.
final class JdkLogBridge extends Handler {
    private static final String SETTINGS = """
            handlers=
            .level=WARNING
            org.postgresql.level=OFF
            """;

    private final SimpleFormatter formatter = new SimpleFormatter();

    static void install() {
        try {
            LogManager.getLogManager()
                    .readConfiguration(new ByteArrayInputStream(SETTINGS.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Logger.getLogger("").addHandler(new JdkLogBridge());
    }

    @Override
    public void publish(LogRecord event) {
        org.slf4j.Logger log = LoggerFactory.getLogger(String.valueOf(event.getLoggerName()));
        String message = formatter.formatMessage(event);
        if (event.getLevel().intValue() >= Level.SEVERE.intValue()) {
            log.error(message, event.getThrown());
        } else if (event.getLevel().intValue() >= Level.WARNING.intValue()) {
            log.warn(message, event.getThrown());
        }
    }

    @Override
    public void flush() {
        // Nothing is held back here.
    }

    @Override
    public void close() {
        // Nothing is open here.
    }
}
