package org.aurorasoc.workbench.service.setup;

/// How far the opening of the memory is: rows whose derived files were looked at, and made again where they had to be.
///
/// @param total -1 while it is not known
public record OpeningStep(long done, long total) {
    public static final OpeningStep UNKNOWN = new OpeningStep(0, -1);
}
