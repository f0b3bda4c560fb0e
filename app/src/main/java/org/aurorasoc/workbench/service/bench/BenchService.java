package org.aurorasoc.workbench.service.bench;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.aurorasoc.workbench.cache.IndicatorCache;
import org.aurorasoc.workbench.domain.extract.Extractor;
import org.aurorasoc.workbench.domain.trace.TraceReader;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.service.enrich.EnrichService;
import org.aurorasoc.workbench.service.recall.RecallLeg;
import org.aurorasoc.workbench.task.CancelToken;

/// Measures the parts of the program, one after the other, over made rows. However it ends, its stores are gone then.
public final class BenchService {
    private static final long SEED = 20_261_122;
    private static final String ACTOR = "bench";

    private final Parts parts;

    /// @param opening a new embedder each time, closed by whoever asked for it
    /// @param cache the one in use
    /// @param version of this program
    public record Parts(
            Grounds grounds,
            Supplier<Embedder> opening,
            Supplier<TraceReader> traces,
            Supplier<Extractor> extractor,
            Supplier<IndicatorCache> cache,
            ColdStart program,
            Clock clock,
            String version) {}

    public BenchService(Parts parts) {
        this.parts = parts;
    }

    public BenchReport measure(BenchPlan plan, CancelToken cancel, BenchWatch watch) {
        Instant begun = parts.clock().instant();
        long start = System.nanoTime();
        double loadBefore = Machine.load();
        Findings found = new Findings(watch);
        if (plan.parts().contains(PartName.EMBEDDING)) {
            found.add(PartName.EMBEDDING, 0, new EmbeddingPart(parts.opening(), plan.repeats(), cancel));
        }
        try (Embedder embedder = parts.opening().get()) {
            if (!plan.partsOverRows().isEmpty()) {
                plan.sizes().forEach(rows -> atSize(rows, plan, embedder, cancel, found));
            }
            return new BenchReport(
                    parts.version(),
                    Machine.here(),
                    found.store,
                    embedder.model(),
                    embedder.degradedReason(),
                    plan,
                    begun,
                    (System.nanoTime() - start) / 1e9,
                    loadBefore,
                    Machine.load(),
                    found.removed,
                    found.figures);
        }
    }

    private void atSize(int rows, BenchPlan plan, Embedder embedder, CancelToken cancel, Findings found) {
        cancel.throwIfCancelled();
        try (Ground ground = parts.grounds().open(found::removed)) {
            found.store = ground.product();
            Stage stage = new Stage(new Clusters(SEED, rows), ground, embedder, plan.repeats(), cancel, found.watch);
            for (PartName name : plan.partsOverRows()) {
                cancel.throwIfCancelled();
                found.add(name, rows, part(name, stage));
            }
        }
    }

    private Part part(PartName name, Stage stage) {
        return switch (name) {
            case EMBEDDING -> new EmbeddingPart(parts.opening(), stage.repeats(), stage.cancel());
            case INGEST -> new IngestPart(stage);
            case SEARCH -> new SearchPart(stage);
            case TEXT -> new TextPart(stage);
            case TRACES -> new TracesPart(stage, parts.traces().get());
            case WORDS, HYBRID ->
                new RecallPart(
                        stage,
                        name,
                        name == PartName.WORDS ? RecallLeg.WORDS : RecallLeg.ALL,
                        asking(stage).service());
            case ENRICH ->
                new EnrichPart(stage, enrichment(stage), parts.cache().get());
            case CROWD -> new CrowdPart(stage);
            case START -> new StartPart(stage, asking(stage), parts.program());
            case ADD -> new AddPart(stage);
        };
    }

    private Asking asking(Stage stage) {
        return new Asking(stage, parts.traces(), parts.clock());
    }

    private EnrichService enrichment(Stage stage) {
        return new EnrichService(new EnrichService.Parts(
                stage.store(),
                stage::embedder,
                parts.cache().get(),
                List::of,
                parts.extractor().get(),
                ACTOR,
                parts.clock()));
    }

    /// What is known so far.
    private static final class Findings {
        private final BenchWatch watch;
        private final List<Figure> figures = new ArrayList<>();
        private final List<String> removed = new ArrayList<>();
        private String store = "";

        Findings(BenchWatch watch) {
            this.watch = watch;
        }

        void add(PartName name, int rows, Part part) {
            watch.begins(name, rows);
            figures.addAll(part.measure());
        }

        void removed(String sentence) {
            removed.add(sentence);
            watch.says(sentence);
        }
    }
}
