package org.aurorasoc.workbench.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.service.bench.BenchDocument;
import org.aurorasoc.workbench.service.bench.BenchPlan;
import org.aurorasoc.workbench.service.bench.BenchReport;
import org.aurorasoc.workbench.service.bench.PartName;
import org.aurorasoc.workbench.task.StopOnExit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench`
@Command(
        name = "bench",
        description = "How fast each part is here, over made rows on the store in use. Uses no network, keeps nothing.")
final class BenchCommand implements Runnable {
    private final Session session;

    @Option(names = "--rows", paramLabel = "N", description = "This many rows only (default: 1000, 10000, 100000).")
    @Nullable
    Integer rows;

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            description =
                    "These parts only, and what they need: embedding, ingest, search, text, traces, words, hybrid,"
                            + " enrich, crowd, start, add.")
    List<String> only = List.of();

    @Option(
            names = "--repeats",
            paramLabel = "N",
            description = "How often each is measured (default: ${DEFAULT-VALUE}).")
    int repeats = BenchPlan.USUAL_REPEATS;

    @Option(names = "--json", description = "One JSON document.")
    boolean json;

    BenchCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        BenchPlan plan = new BenchPlan(rows == null ? BenchPlan.USUAL_SIZES : List.of(rows), parts(), repeats);
        BenchReport report = measured(plan);
        if (json) {
            session.print(BenchDocument.of(report));
        } else {
            BenchTable.lines(report).forEach(session::print);
        }
    }

    /// Whoever stops it hears that all is put away before the process ends.
    private BenchReport measured(BenchPlan plan) {
        try (StopOnExit _ = StopOnExit.of(session.cancel())) {
            try {
                return session.services()
                        .bench()
                        .measure(
                                plan,
                                session.cancel(),
                                new BenchLines(session.console().err()));
            } catch (WorkbenchException e) {
                if (session.cancel().isCancelled()) {
                    session.say("Stopped; what was made for measuring is removed.");
                }
                throw e;
            }
        }
    }

    private Set<PartName> parts() {
        if (only.isEmpty()) {
            return BenchPlan.EVERYTHING;
        }
        EnumSet<PartName> parts = EnumSet.noneOf(PartName.class);
        only.forEach(word -> parts.add(PartName.named(word.strip()).orElseThrow(BenchCommand::unknown)));
        return parts;
    }

    private static InvalidInputException unknown() {
        return new InvalidInputException(
                "--only names a part that there is not.",
                "Give some of: "
                        + Arrays.stream(PartName.values())
                                .map(PartName::word)
                                .collect(Collectors.joining(", ", "", ".")));
    }
}
