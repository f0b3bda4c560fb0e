package org.aurorasoc.workbench.bootstrap;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import java.util.Arrays;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.jspecify.annotations.Nullable;

/// One event as text. Of an exception its kind and place are written, and its message only when it is one of
/// ours: those of drivers and parsers quote the values they choked on.
final class LogLine extends LayoutBase<ILoggingEvent> {
    private static final int MOST_FRAMES = 40;
    private static final int MOST_CAUSES = 8;

    private final boolean forPeople;

    private LogLine(boolean forPeople) {
        this.forPeople = forPeople;
    }

    /// For a terminal: one sentence, no trace.
    static LogLine forPeople() {
        return new LogLine(true);
    }

    static LogLine forTheFile() {
        return new LogLine(false);
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder();
        if (!forPeople) {
            line.append(event.getInstant()).append(' ');
        }
        line.append(event.getLevel()).append(' ');
        if (!forPeople) {
            line.append('[').append(event.getThreadName()).append("] ").append(event.getLoggerName());
            line.append(": ");
        }
        line.append(VisibleText.line(event.getFormattedMessage())).append(System.lineSeparator());
        if (!forPeople) {
            trace(line, event.getThrowableProxy(), MOST_CAUSES);
        }
        return line.toString();
    }

    private static void trace(StringBuilder to, @Nullable IThrowableProxy thrown, int causes) {
        if (thrown == null || causes == 0) {
            return;
        }
        to.append("  ").append(thrown.getClassName());
        if (thrown instanceof ThrowableProxy proxy && proxy.getThrowable() instanceof WorkbenchException ours) {
            to.append(": ").append(VisibleText.line(ours.sentence()));
        }
        to.append(System.lineSeparator());
        Arrays.stream(thrown.getStackTraceElementProxyArray())
                .limit(MOST_FRAMES)
                .map(StackTraceElementProxy::getSTEAsString)
                .forEach(frame -> to.append("    ").append(frame).append(System.lineSeparator()));
        trace(to, thrown.getCause(), causes - 1);
    }
}
