package org.aurorasoc.workbench.store.embedded;

/// Where a row's vector lies and what says whether a copy of it still holds.
record RowPlace(int slot, String collection, byte[] sourceKey, String model, int vectorChecksum) {}
