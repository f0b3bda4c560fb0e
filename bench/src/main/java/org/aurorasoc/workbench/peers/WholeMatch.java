package org.aurorasoc.workbench.peers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.aurorasoc.workbench.peers.found.Finding;
import org.aurorasoc.workbench.peers.found.Topic;
import org.aurorasoc.workbench.peers.store.Arena;
import org.aurorasoc.workbench.peers.store.Contestant;
import org.aurorasoc.workbench.peers.store.CopyByHand;
import org.aurorasoc.workbench.peers.store.LangChainStore;
import org.aurorasoc.workbench.peers.store.OurStore;
import org.aurorasoc.workbench.peers.store.SpringStore;
import org.aurorasoc.workbench.service.bench.Clusters;
import org.aurorasoc.workbench.service.bench.Timings;
import org.aurorasoc.workbench.testservers.PostgresServer;

/// All rows, with the index wanted at the end. The last database of each contestant stays, for the searches.
public final class WholeMatch {
    public static final String LINE = "index wanted at the end";
    public static final String SECONDS = "s";
    private static final int UNIT = 5_000;
    private static final int EF = 40;

    private final PostgresServer server;
    private final Clusters clusters;
    private final int repeats;
    private final Map<String, Arena> arenas = new LinkedHashMap<>();
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    WholeMatch(PostgresServer server, Clusters clusters, int repeats) {
        this.server = server;
        this.clusters = clusters;
        this.repeats = repeats;
    }

    /// Ours and the yardstick in turn, as often as wanted; the others once, since nothing hangs on their time.
    List<Finding> measure() {
        for (int round = 0; round < repeats; round++) {
            fill(OurStore.NAME, this::ours);
            fill(CopyByHand.NAME, this::byHand);
        }
        fill(LangChainStore.NAME, () -> peer(LangChainStore.TABLE, LangChainStore::new));
        fill(SpringStore.NAME, () -> peer(SpringStore.TABLE, SpringStore::new));
        List<Finding> findings = new ArrayList<>();
        seconds.forEach((name, all) -> {
            double median =
                    Timings.median(all.stream().mapToDouble(Double::doubleValue).toArray());
            Map<String, Double> figures = Map.of(SECONDS, median, IngestMatch.RATE, clusters.rows() / median);
            findings.add(Finding.of(Topic.INGEST, LINE, name, figures));
        });
        return findings;
    }

    /// The database that a contestant filled.
    Arena arena(String contestant) {
        Arena arena = arenas.get(contestant);
        if (arena == null) {
            throw new IllegalStateException(contestant + " filled no database");
        }
        return arena;
    }

    private record Filled(Arena arena, double seconds) {}

    private void fill(String name, Supplier<Filled> work) {
        Arena before = arenas.remove(name);
        if (before != null) {
            before.drop();
        }
        Filled filled = work.get();
        filled.arena().settle();
        arenas.put(name, filled.arena());
        seconds.computeIfAbsent(name, _ -> new ArrayList<>()).add(filled.seconds());
    }

    private Filled ours() {
        Arena arena = Arena.on(server);
        OurStore.migrate(arena);
        try (OurStore store = OurStore.open(arena, EF)) {
            double took = Units.seconds(() -> store.layIndexesAside(clusters.rows()));
            took += Units.seconds(clusters, clusters.rows(), UNIT, store::store);
            took += Units.seconds(store::buildIndexes);
            return new Filled(arena, took);
        }
    }

    private Filled byHand() {
        return peer(CopyByHand.TABLE, CopyByHand::new);
    }

    @FunctionalInterface
    private interface Opening {
        Contestant open(Arena arena, int ef);
    }

    private Filled peer(String table, Opening opening) {
        Arena arena = Arena.on(server);
        try (Contestant contestant = opening.open(arena, EF)) {
            double took = Units.seconds(clusters, clusters.rows(), UNIT, contestant::store);
            took += Units.seconds(() -> arena.buildIndex(table));
            return new Filled(arena, took);
        }
    }
}
