package org.aurorasoc.workbench.settings;

/// The numbers that the graph index of the shared table is made of.
public enum GraphIndex {
    /// As the vectors themselves.
    VECTOR,
    /// Half as large: rows found by it are put in order by the vectors themselves.
    HALFVEC
}
