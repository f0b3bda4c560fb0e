package org.aurorasoc.workbench.cli;

import java.util.List;
import java.util.OptionalInt;

/// Stands before every command that needs the store: when another process owns the home, it runs the command there and
/// gives its exit code; empty means that the command may run here.
@FunctionalInterface
public interface Gate {
    OptionalInt servedElsewhere(List<String> args);
}
