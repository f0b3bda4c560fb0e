package org.aurorasoc.workbench.domain.json;

public enum JsonBoolean implements Json {
    TRUE,
    FALSE
}
