package org.aurorasoc.workbench.settings;

/// How many connections are kept, how many more there may be for a while, and whether one is tested before its use.
public record PoolSettings(int size, int overflow, boolean prePing) {
    public int mostConnections() {
        return size + overflow;
    }
}
