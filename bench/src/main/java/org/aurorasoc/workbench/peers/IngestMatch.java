package org.aurorasoc.workbench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.peers.found.Finding;
import org.aurorasoc.workbench.peers.found.Topic;
import org.aurorasoc.workbench.peers.store.Arena;
import org.aurorasoc.workbench.peers.store.ByHand;
import org.aurorasoc.workbench.peers.store.Contestant;
import org.aurorasoc.workbench.peers.store.CopyByHand;
import org.aurorasoc.workbench.peers.store.LangChainStore;
import org.aurorasoc.workbench.peers.store.OurStore;
import org.aurorasoc.workbench.peers.store.SpringStore;
import org.aurorasoc.workbench.service.bench.Clusters;
import org.aurorasoc.workbench.service.bench.Timings;
import org.aurorasoc.workbench.testservers.PostgresServer;

/// Rows with ready vectors into tables without an index of them, a unit by each in turn, and the next round in the
/// other order: who comes after whom must not matter.
public final class IngestMatch {
    public static final String NO_INDEX = "no index";
    public static final String RATE = "rows/s";
    private static final int EF = 40;

    private final PostgresServer server;
    private final Clusters clusters;
    private final List<Integer> units;
    private final int rounds;

    /// @param rounds how many units of each size each contestant stores
    IngestMatch(PostgresServer server, Clusters clusters, List<Integer> units, int rounds) {
        this.server = server;
        this.clusters = clusters;
        this.units = List.copyOf(units);
        this.rounds = rounds;
    }

    private static String line(int unit) {
        return NO_INDEX + String.format(Locale.ROOT, ", %,d rows a unit", unit);
    }

    List<Finding> measure() {
        List<Finding> findings = new ArrayList<>();
        units.forEach(unit -> findings.addAll(inUnitsOf(unit)));
        return findings;
    }

    private List<Finding> inUnitsOf(int unit) {
        List<Arena> arenas = new ArrayList<>();
        List<Contestant> contestants = contestants(arenas);
        try {
            double[][] rates = new double[contestants.size()][rounds];
            List<Entry> first = Units.rows(clusters, rounds * unit, (rounds + 1) * unit);
            contestants.forEach(contestant -> contestant.store(first));
            for (int round = 0; round < rounds; round++) {
                List<Entry> rows = Units.rows(clusters, round * unit, (round + 1) * unit);
                for (int turn = 0; turn < rates.length; turn++) {
                    int who = round % 2 == 0 ? turn : rates.length - 1 - turn;
                    rates[who][round] =
                            unit / Units.seconds(() -> contestants.get(who).store(rows));
                }
            }
            return IntStream.range(0, rates.length)
                    .mapToObj(who -> Finding.of(
                            Topic.INGEST,
                            line(unit),
                            contestants.get(who).name(),
                            Map.of(RATE, Timings.median(rates[who]))))
                    .toList();
        } finally {
            contestants.forEach(Contestant::close);
            arenas.forEach(Arena::drop);
        }
    }

    private List<Contestant> contestants(List<Arena> arenas) {
        for (int i = 0; i < 5; i++) {
            arenas.add(Arena.on(server));
        }
        OurStore.migrate(arenas.get(0));
        OurStore ours = OurStore.open(arenas.get(0), EF);
        ours.layIndexesAside(clusters.rows());
        return List.of(
                ours,
                new CopyByHand(arenas.get(1), EF),
                new LangChainStore(arenas.get(2), EF),
                new SpringStore(arenas.get(3), EF),
                new ByHand(arenas.get(4), EF));
    }
}
