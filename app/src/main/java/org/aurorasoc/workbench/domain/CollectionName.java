package org.aurorasoc.workbench.domain;

/// The collections that an AuroraSOC deployment and the workbench share.
public final class CollectionName {
    public static final String CASES = "aurora_cases";
    public static final String THREAT_INTEL = "aurora_threat_intel";

    private CollectionName() {}
}
