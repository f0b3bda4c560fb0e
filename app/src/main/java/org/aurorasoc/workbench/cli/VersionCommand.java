package org.aurorasoc.workbench.cli;

import org.aurorasoc.workbench.service.ProgramVersion;
import picocli.CommandLine.Command;

/// `version`
@Command(name = "version", description = "The program's version, and the Java it runs on.")
final class VersionCommand implements Runnable {
    private final Session session;

    VersionCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        session.print("AuroraSOC Workbench " + ProgramVersion.CURRENT + " (Java "
                + Runtime.version().feature() + ")");
    }
}
