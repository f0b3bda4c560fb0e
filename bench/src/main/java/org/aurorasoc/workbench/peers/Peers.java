package org.aurorasoc.workbench.peers;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.peers.embed.EmbeddingMatch;
import org.aurorasoc.workbench.peers.embed.LoadMatch;
import org.aurorasoc.workbench.peers.found.Finding;
import org.aurorasoc.workbench.peers.found.Run;
import org.aurorasoc.workbench.peers.found.RunDocument;
import org.aurorasoc.workbench.service.bench.Clusters;
import org.aurorasoc.workbench.service.bench.Machine;
import org.aurorasoc.workbench.testservers.PostgresServer;

/// Measures this program and what a user would pick instead, and keeps what was found in `peers.json`.
public final class Peers {
    private static final long SEED = 20_261_122;
    private static final double BYTES_A_GIB = 1024.0 * 1024 * 1024;
    private static final String FILE = "peers.json";

    private final Plan plan;
    private final PrintStream err;
    private final List<Finding> findings = new ArrayList<>();

    private Peers(Plan plan, PrintStream err) {
        this.plan = plan;
        this.err = err;
    }

    public static void main(String[] args) throws IOException {
        new Peers(Plan.of(List.of(args)), System.err).measure();
    }

    private void measure() throws IOException {
        Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        long start = System.nanoTime();
        double loadBefore = Machine.load();
        part("embedding", () -> new EmbeddingMatch(plan.home(), plan.repeats(), plan.texts()).measure());
        part("loading", () -> new LoadMatch(plan.home(), plan.repeats()).measure());
        String product;
        try (Running running = new Running()) {
            PostgresServer server = running.with(PostgresServer.start());
            Clusters clusters = new Clusters(SEED, plan.rows());
            part("rows stored, no index", () -> ingest(server, clusters));
            WholeMatch whole = new WholeMatch(server, clusters, plan.builds());
            part("rows stored, index wanted at the end", whole::measure);
            part("search", () -> new Searches(plan, clusters, whole, running).measure());
            product = server.psql("postgres", "SELECT 'PostgreSQL ' || current_setting('server_version')");
        }
        Machine machine = Machine.here();
        Run run = new Run(
                begun.toString(),
                machine.cores(),
                machine.memoryBytes() / BYTES_A_GIB,
                machine.java(),
                product,
                plan.rows(),
                plan.repeats(),
                loadBefore,
                Machine.load(),
                (System.nanoTime() - start) / 1e9,
                findings);
        Files.writeString(plan.out().resolve(FILE), JsonText.write(RunDocument.of(run)) + "\n");
    }

    private List<Finding> ingest(PostgresServer server, Clusters clusters) {
        return new IngestMatch(
                        server, clusters, plan.ingest().units(), plan.ingest().rounds())
                .measure();
    }

    private void part(String name, Supplier<List<Finding>> work) {
        err.println("beside the peers: " + name);
        findings.addAll(work.get());
    }
}
