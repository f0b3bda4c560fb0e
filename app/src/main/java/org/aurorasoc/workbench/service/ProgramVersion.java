package org.aurorasoc.workbench.service;

/// The version of this build, from the jar's manifest.
public final class ProgramVersion {
    public static final String CURRENT = read();

    private ProgramVersion() {}

    private static String read() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
