package org.aurorasoc.workbench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.peers.SearchMatch.Entrant;
import org.aurorasoc.workbench.peers.found.Finding;
import org.aurorasoc.workbench.peers.found.Topic;
import org.aurorasoc.workbench.peers.store.Arena;
import org.aurorasoc.workbench.peers.store.ByHand;
import org.aurorasoc.workbench.peers.store.ChromaServer;
import org.aurorasoc.workbench.peers.store.ChromaStore;
import org.aurorasoc.workbench.peers.store.CopyByHand;
import org.aurorasoc.workbench.peers.store.LangChainStore;
import org.aurorasoc.workbench.peers.store.OurStore;
import org.aurorasoc.workbench.peers.store.SpringStore;
import org.aurorasoc.workbench.service.bench.Clusters;
import org.aurorasoc.workbench.settings.GraphSettings;

/// Opens everybody over the databases that are filled, at each setting, and has them searched together. Chroma is
/// asked beside us once more, by itself: where it cannot run, the others' figures stand.
public final class Searches {
    public static final String USUAL = "as set by itself";
    private static final int[] WIDTHS = {40, 100};
    private static final int PGVECTORS_OWN = 40;
    private static final int CHROMA_UNIT = 1_000;

    private final Plan plan;
    private final Clusters clusters;
    private final WholeMatch whole;
    private final Running running;

    Searches(Plan plan, Clusters clusters, WholeMatch whole, Running running) {
        this.plan = plan;
        this.clusters = clusters;
        this.whole = whole;
        this.running = running;
    }

    public static String at(int ef) {
        return "ef_search " + ef;
    }

    List<Finding> measure() {
        SearchMatch match = new SearchMatch(clusters, plan.questions(), plan.repeats());
        List<Finding> findings = new ArrayList<>();
        for (int ef : WIDTHS) {
            findings.addAll(together(match, onPostgres(at(ef), ef, ef)));
        }
        findings.addAll(together(match, onPostgres(USUAL, GraphSettings.AUTOMATIC, PGVECTORS_OWN)));
        findings.addAll(besideChroma(match));
        return findings;
    }

    private static List<Finding> together(SearchMatch match, List<Entrant> entrants) {
        try {
            return match.measure(entrants);
        } finally {
            entrants.forEach(entrant -> entrant.contestant().close());
        }
    }

    private List<Entrant> onPostgres(String setting, int ours, int theirs) {
        Arena byHand = whole.arena(CopyByHand.NAME);
        return List.of(
                new Entrant(setting, OurStore.open(whole.arena(OurStore.NAME), ours)),
                new Entrant(setting, new LangChainStore(whole.arena(LangChainStore.NAME), theirs)),
                new Entrant(setting, new SpringStore(whole.arena(SpringStore.NAME), theirs)),
                new Entrant(setting, new ByHand(byHand, theirs)));
    }

    public static String besideChroma(String setting) {
        return setting + ", beside Chroma";
    }

    private List<Finding> besideChroma(SearchMatch match) {
        if (plan.chroma().isEmpty()) {
            return List.of(Finding.none(
                    Topic.SEARCH,
                    besideChroma(USUAL),
                    ChromaStore.NAME,
                    "its npm package or its program is not to be had on this machine"));
        }
        List<Finding> findings = new ArrayList<>();
        try {
            ChromaServer server = running.with(ChromaServer.start(plan.chroma().get()));
            ChromaStore chroma = new ChromaStore(server, "cases");
            double seconds = Units.seconds(clusters, clusters.rows(), CHROMA_UNIT, chroma::store);
            findings.add(Finding.of(
                    Topic.INGEST,
                    WholeMatch.LINE,
                    ChromaStore.NAME,
                    Map.of(WholeMatch.SECONDS, seconds, IngestMatch.RATE, clusters.rows() / seconds)));
            for (int ef : new int[] {GraphSettings.AUTOMATIC, WIDTHS[0], WIDTHS[1]}) {
                String setting = besideChroma(ef == GraphSettings.AUTOMATIC ? USUAL : at(ef));
                findings.addAll(together(
                        match,
                        List.of(
                                new Entrant(setting, OurStore.open(whole.arena(OurStore.NAME), ef)),
                                new Entrant(setting, chroma))));
            }
        } catch (IllegalStateException e) {
            findings.add(
                    Finding.none(Topic.SEARCH, besideChroma(USUAL), ChromaStore.NAME, "it failed: " + e.getMessage()));
        }
        return findings;
    }
}
