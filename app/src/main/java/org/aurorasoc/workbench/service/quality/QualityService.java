package org.aurorasoc.workbench.service.quality;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.trace.TraceReader;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.service.recall.CollectionFacts;
import org.aurorasoc.workbench.service.recall.QuestionReader;
import org.aurorasoc.workbench.service.recall.RecallLeg;
import org.aurorasoc.workbench.service.recall.RecallRequest;
import org.aurorasoc.workbench.service.recall.RecallService;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Measures recall on the store in use with the very service that answers analysts.
public final class QualityService {
    private static final double NANOS_A_SECOND = 1e9;

    private final OpenStore store;
    private final Supplier<Embedder> embedder;
    private final TraceReader traces;
    private final Clock clock;

    public QualityService(OpenStore store, Supplier<Embedder> embedder, TraceReader traces, Clock clock) {
        this.store = store;
        this.embedder = embedder;
        this.traces = traces;
        this.clock = clock;
    }

    /// Runs the trials that the folder has files for, with every n-th question, by each leg and all of them.
    public QualityReport measure(Path folder, int everyNth, CancelToken cancel, ProgressSink progress) {
        long start = System.nanoTime();
        QualityFolder data = new QualityFolder(folder);
        List<Trial> trials = data.trials();
        if (trials.isEmpty()) {
            throw new InvalidInputException(
                    "The folder holds none of the labelled files.", String.join(" ", data.skipped()));
        }
        ScratchCollection.removeLeftBehind(store.vectors(), clock.instant(), cancel);
        List<TrialScore> scores = new ArrayList<>();
        for (List<Trial> alike : byTexts(trials)) {
            scores.addAll(scores(alike, everyNth, cancel, progress));
        }
        return new QualityReport(
                store.vectors().capabilities().backend(),
                embedder.get().model(),
                everyNth,
                scores,
                data.skipped(),
                (System.nanoTime() - start) / NANOS_A_SECOND);
    }

    /// Texts that several trials ask for are stored once.
    private static Collection<List<Trial>> byTexts(List<Trial> trials) {
        return trials.stream()
                .collect(Collectors.groupingBy(Trial::texts, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private List<TrialScore> scores(List<Trial> alike, int everyNth, CancelToken cancel, ProgressSink progress) {
        try (ScratchCollection scratch = new ScratchCollection(store.vectors())) {
            scratch.fill(alike.getFirst().texts(), embedder.get(), traces, cancel, progress);
            RecallService recall = recallOver(scratch.name());
            List<TrialScore> scores = new ArrayList<>();
            for (Trial trial : alike) {
                for (RecallLeg leg : RecallLeg.values()) {
                    scores.add(score(trial.sampled(everyNth), leg, recall, cancel, progress));
                }
            }
            return scores;
        }
    }

    private RecallService recallOver(String collection) {
        QuestionReader questions = new QuestionReader(store.vectors(), collection, embedder, traces);
        return new RecallService(store, questions, new CollectionFacts(clock), OutcomeAliases.USUAL);
    }

    private static TrialScore score(
            Trial trial, RecallLeg leg, RecallService recall, CancelToken cancel, ProgressSink progress) {
        Trial.Judge judge = trial.judge();
        List<Scoring.Judged> judged = new ArrayList<>();
        for (LabelledQuestion question : trial.questions()) {
            cancel.throwIfCancelled();
            RecallRequest request =
                    new RecallRequest(question.asked(), trial.scoring().depth(), Filter.NONE, -1, leg, true);
            List<String> ids = recall.recall(request, cancel).cases().stream()
                    .map(found -> found.entry().key().sourceId())
                    .toList();
            judged.add(judge.judge(question, ids));
            progress.step(judged.size(), trial.questions().size());
        }
        return new TrialScore(
                trial.name(),
                leg,
                trial.texts().size(),
                trial.questions().size(),
                trial.scoring().score(judged));
    }
}
