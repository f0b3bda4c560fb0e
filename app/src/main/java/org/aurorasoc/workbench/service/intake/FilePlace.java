package org.aurorasoc.workbench.service.intake;

/// How far a file has been read.
///
/// @param lines read so far
/// @param expected how many there seem to be in all, by the bytes read; -1 where nobody knows
record FilePlace(long lines, long expected) {
    static final long UNKNOWN = -1;

    /// @param share of the file that was read, 0 where nobody knows
    static FilePlace of(long lines, double share) {
        return new FilePlace(lines, share <= 0 ? UNKNOWN : Math.max(lines, Math.round(lines / share)));
    }
}
