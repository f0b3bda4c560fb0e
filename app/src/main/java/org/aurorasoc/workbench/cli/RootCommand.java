package org.aurorasoc.workbench.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The program itself: names its commands.
@Command(
        name = "workbench",
        description = "Recalls similar past incidents by meaning, and says how good the answer is.",
        footer = "Without a command the window opens. Exit codes: 0 done, 1 a real no, 2 bad usage, 3 could not.")
final class RootCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Option(
            names = "--help",
            usageHelp = true,
            scope = picocli.CommandLine.ScopeType.INHERIT,
            description = "Show this help.")
    boolean help;

    RootCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
