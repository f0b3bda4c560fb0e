package org.aurorasoc.workbench.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A command that only has sub-commands.
abstract class CommandGroup implements Runnable {
    @Spec
    CommandSpec spec = CommandSpec.create();

    private final List<Object> members;

    CommandGroup(Object... members) {
        this.members = List.of(members);
    }

    /// The sub-commands, to be added when the group itself is.
    List<Object> members() {
        return members;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name one of the sub-commands.");
    }
}
