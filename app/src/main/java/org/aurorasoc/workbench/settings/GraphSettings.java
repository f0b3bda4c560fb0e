package org.aurorasoc.workbench.settings;

/// How the graph index of the shared table is walked.
///
/// @param efSearch how many rows a walk keeps in view; [#AUTOMATIC] leaves that to each search
public record GraphSettings(GraphIndex index, int efSearch) {
    public static final int AUTOMATIC = 0;
    public static final GraphSettings USUAL = new GraphSettings(GraphIndex.VECTOR, AUTOMATIC);
}
