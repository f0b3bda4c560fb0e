package org.aurorasoc.workbench.service;

/// By what past cases are looked for. `ALL` uses every leg that can run now and says which could not.
public enum RecallLeg {
    ALL,
    MEANING
}
