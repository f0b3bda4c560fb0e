package org.aurorasoc.workbench.domain.json;

public enum JsonNull implements Json {
    NULL
}
