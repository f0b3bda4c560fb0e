package org.aurorasoc.workbench.peers.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.aurorasoc.workbench.peers.IngestMatch;
import org.aurorasoc.workbench.peers.SearchMatch;
import org.aurorasoc.workbench.peers.Searches;
import org.aurorasoc.workbench.peers.WholeMatch;
import org.aurorasoc.workbench.peers.embed.EmbeddingMatch;
import org.aurorasoc.workbench.peers.embed.LoadMatch;
import org.aurorasoc.workbench.peers.found.Finding;
import org.aurorasoc.workbench.peers.found.Run;
import org.aurorasoc.workbench.peers.found.Topic;
import org.aurorasoc.workbench.peers.page.Aim.Bound;
import org.aurorasoc.workbench.peers.store.ByHand;
import org.aurorasoc.workbench.peers.store.ChromaStore;
import org.aurorasoc.workbench.peers.store.CopyByHand;
import org.aurorasoc.workbench.peers.store.LangChainStore;
import org.aurorasoc.workbench.peers.store.OurStore;
import org.aurorasoc.workbench.peers.store.SpringStore;
import org.aurorasoc.workbench.service.bench.Slice;

/// The aims that compare this program with somebody else, out of one run.
final class PeerAims {
    private static final String OURS = OurStore.NAME;
    private static final String LANGCHAIN = "LangChain4j";
    private static final List<String> INGEST_PEERS = List.of(LangChainStore.NAME, SpringStore.NAME, ByHand.NAME);
    /// Parity, as far as one run can tell.
    private static final double PARITY = 1.1;

    private final Run run;

    PeerAims(Run run) {
        this.run = run;
    }

    List<Aim> all() {
        List<Aim> aims = new ArrayList<>(embedding());
        aims.addAll(ingest());
        aims.addAll(search());
        return aims;
    }

    private List<Aim> embedding() {
        return List.of(
                Aim.atLeast(
                        "bulk embedding, 60-piece texts ≥ 1.4 × LangChain4j's class",
                        1.4,
                        embed(EmbeddingMatch.BULK, OURS, EmbeddingMatch.RATE),
                        embed(EmbeddingMatch.BULK, LANGCHAIN, EmbeddingMatch.RATE),
                        EmbeddingMatch.RATE),
                Aim.atLeast(
                        "bulk embedding, mixed lengths ≥ 1.1 ×",
                        1.1,
                        embed(EmbeddingMatch.MIXED, OURS, EmbeddingMatch.RATE),
                        embed(EmbeddingMatch.MIXED, LANGCHAIN, EmbeddingMatch.RATE),
                        EmbeddingMatch.RATE),
                Aim.atMost(
                        "single query of 12 pieces at parity (p50 within a tenth)",
                        PARITY,
                        embed(EmbeddingMatch.SINGLE, OURS, SearchMatch.P50),
                        embed(EmbeddingMatch.SINGLE, LANGCHAIN, SearchMatch.P50),
                        "ms"),
                loading("load time ≤ half", LoadMatch.MILLIS, "ms"),
                loading("resident memory that the model brings ≤ half", LoadMatch.GROWN, "MB"));
    }

    private Aim loading(String wanted, String figure, String unit) {
        return Aim.atMost(
                wanted,
                0.5,
                run.figure(Topic.LOADING, LoadMatch.LINE, OURS, figure),
                run.figure(Topic.LOADING, LoadMatch.LINE, LANGCHAIN, figure),
                unit);
    }

    private OptionalDouble embed(String line, String who, String figure) {
        return run.figure(Topic.EMBEDDING, line, who, figure);
    }

    private List<Aim> ingest() {
        return List.of(
                Aim.atLeast(
                        "ingest without index ≥ 0.9 × COPY + upsert by hand",
                        0.9,
                        best(List.of(OURS)),
                        best(List.of(CopyByHand.NAME)),
                        IngestMatch.RATE),
                Aim.atLeast(
                        "ingest without index ≥ 2 × the best peer setting",
                        2,
                        best(List.of(OURS)),
                        best(INGEST_PEERS),
                        IngestMatch.RATE),
                Aim.atMost(
                        "with the index wanted at the end ≤ 1.05 × COPY + build by hand",
                        1.05,
                        run.figure(Topic.INGEST, WholeMatch.LINE, OURS, WholeMatch.SECONDS),
                        run.figure(Topic.INGEST, WholeMatch.LINE, CopyByHand.NAME, WholeMatch.SECONDS),
                        WholeMatch.SECONDS));
    }

    /// The quickest of these at any size of unit.
    private OptionalDouble best(List<String> contestants) {
        return run.findings().stream()
                .filter(finding -> finding.topic() == Topic.INGEST
                        && finding.line().startsWith(IngestMatch.NO_INDEX)
                        && contestants.contains(finding.contestant()))
                .map(finding -> finding.figure(IngestMatch.RATE))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max();
    }

    private List<Aim> search() {
        return List.of(
                sameWidth(40),
                sameWidth(100),
                Aim.atMost(
                        "search at our default: p50 no slower than LangChain4j + Hikari at its own",
                        1,
                        search(Slice.ALL, Searches.USUAL, OURS, SearchMatch.P50),
                        search(Slice.ALL, Searches.USUAL, LangChainStore.NAME, SearchMatch.P50),
                        "ms"),
                recallNoLower(),
                besideChroma(),
                Aim.all("recall@10 ≥ 0.99 unfiltered and at 10 %, 1 %, 0.1 %", slices(SearchMatch.RECALL, 0.99)),
                Aim.all("always k of k", slices(SearchMatch.CAME, SearchMatch.K)));
    }

    private OptionalDouble search(Slice slice, String setting, String who, String figure) {
        return run.figure(Topic.SEARCH, SearchMatch.line(slice, setting), who, figure);
    }

    private Aim sameWidth(int ef) {
        return Aim.atMost(
                "search at the same ef_search " + ef + ": p50 ≤ 0.6 × LangChain4j + Hikari",
                0.6,
                search(Slice.ALL, Searches.at(ef), OURS, SearchMatch.P50),
                search(Slice.ALL, Searches.at(ef), LangChainStore.NAME, SearchMatch.P50),
                "ms");
    }

    private Aim recallNoLower() {
        OptionalDouble theirs = search(Slice.ALL, Searches.USUAL, LangChainStore.NAME, SearchMatch.RECALL);
        OptionalDouble ours = search(Slice.ALL, Searches.USUAL, OURS, SearchMatch.RECALL);
        return Aim.atLeast("… with recall no lower", 1, ours, theirs, SearchMatch.RECALL);
    }

    /// The quickest of our settings that finds as much as Chroma does.
    private Aim besideChroma() {
        String wanted = "search ≤ 1.2 × Chroma's p50 at its recall";
        String usual = Searches.besideChroma(Searches.USUAL);
        OptionalDouble recall = search(Slice.ALL, usual, ChromaStore.NAME, SearchMatch.RECALL);
        OptionalDouble ours = run.findings().stream()
                .filter(finding -> isOursBesideChroma(finding)
                        && recall.isPresent()
                        && finding.figure(SearchMatch.RECALL).orElse(0) >= recall.getAsDouble())
                .mapToDouble(finding -> finding.figure(SearchMatch.P50).orElse(Double.NaN))
                .min();
        if (ours.isEmpty() && recall.isPresent()) {
            return new Aim(wanted, "none of our settings finds as much", Aim.Verdict.MISSED);
        }
        return Aim.atMost(wanted, 1.2, ours, search(Slice.ALL, usual, ChromaStore.NAME, SearchMatch.P50), "ms");
    }

    private static boolean isOursBesideChroma(Finding finding) {
        return finding.contestant().equals(OURS)
                && finding.line().startsWith(Slice.ALL.words())
                && finding.line().endsWith(Searches.besideChroma(""));
    }

    private Bound[] slices(String figure, double least) {
        return Arrays.stream(Slice.values())
                .map(slice -> Bound.atLeast(slice.words(), search(slice, Searches.USUAL, OURS, figure), least, ""))
                .toArray(Bound[]::new);
    }
}
