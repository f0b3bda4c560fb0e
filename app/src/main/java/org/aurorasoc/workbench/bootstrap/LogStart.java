package org.aurorasoc.workbench.bootstrap;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;

/// Sets up logging before the first line is logged: warnings to standard error, standard output never. The library
/// finds this class by its name in `META-INF/services`.
@ConfiguratorRank(ConfiguratorRank.CUSTOM_TOP_PRIORITY)
public final class LogStart extends ContextAwareBase implements Configurator {
    /// What a library says may hold values of rows and keys; below a warning it is not wanted, of some not at all.
    private static final Map<String, Level> LIBRARIES = Map.of(
            "com.zaxxer.hikari", Level.ERROR,
            "org.flywaydb", Level.ERROR,
            "ai.djl", Level.WARN,
            "org.apache.lucene", Level.WARN,
            "redis.clients", Level.WARN,
            // Warns at each start that it came by the class path, which is meant.
            "javafx", Level.ERROR,
            "org.h2", Level.OFF,
            "h2database", Level.OFF,
            "org.postgresql", Level.OFF);

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        // Else the library prints its own state to standard output when something is amiss.
        context.getStatusManager().add(new NopStatusListener());
        LIBRARIES.forEach((name, level) -> context.getLogger(name).setLevel(level));
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(standardError(context));
        JdkLogBridge.install();
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> standardError(LoggerContext context) {
        ThresholdFilter warnings = new ThresholdFilter();
        warnings.setLevel(Level.WARN.levelStr);
        warnings.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setName("stderr");
        appender.setTarget(ConsoleTarget.SystemErr.getName());
        appender.setEncoder(encoder(context, LogLine.forPeople()));
        appender.addFilter(warnings);
        appender.start();
        return appender;
    }

    static LayoutWrappingEncoder<ILoggingEvent> encoder(LoggerContext context, LogLine line) {
        line.setContext(context);
        line.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(line);
        encoder.start();
        return encoder;
    }
}
