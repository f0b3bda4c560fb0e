package org.aurorasoc.workbench.viewmodel.collections;

/// One model of a collection's rows: how many, and whether they are compared.
///
/// @param mendable how many rows re-embedding would give a vector of the model in use
public record ModelLine(String model, String rows, String dimensions, State state, String stateWord, long mendable) {
    public enum State {
        COMPARED,
        ASSUMED,
        LEFT_OUT
    }
}
