package org.aurorasoc.workbench.domain.map;

/// Hears how far a long computation is, and ends it by throwing.
@FunctionalInterface
public interface Watch {
    Watch NONE = (done, total) -> {};

    void step(long done, long total);
}
