package org.aurorasoc.workbench.domain.desk;

import java.time.Instant;

/// What a source said about an indicator at a time; type and value canonical.
public record Verdict(String type, String value, String verdict, String source, Instant at) {}
