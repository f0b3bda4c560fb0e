package org.aurorasoc.workbench.bootstrap;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.Path;
import org.aurorasoc.workbench.files.PrivateFiles;

/// A log file that only its owner may read, each new one after a rollover too.
final class PrivateLogFile extends RollingFileAppender<ILoggingEvent> {
    @Override
    public void openFile(String name) throws IOException {
        PrivateFiles.file(Path.of(name));
        super.openFile(name);
    }
}
