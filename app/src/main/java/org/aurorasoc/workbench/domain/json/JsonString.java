package org.aurorasoc.workbench.domain.json;

public record JsonString(String value) implements Json {}
