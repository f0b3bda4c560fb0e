package org.aurorasoc.workbench.cli;

/// Marks a command that reads or writes the store, so it passes the [Gate] first.
interface NeedsStore {}
