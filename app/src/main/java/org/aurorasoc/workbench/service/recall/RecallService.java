package org.aurorasoc.workbench.service.recall;

import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.desk.Judgement;
import org.aurorasoc.workbench.domain.recall.AskedQuestion;
import org.aurorasoc.workbench.domain.recall.RecalledCase;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;

/// Finds past cases like a text or like another case, by meaning, words and indicators.
public final class RecallService {
    private final OpenStore store;
    private final QuestionReader questions;
    private final CollectionFacts facts;
    private final OutcomeAliases outcomes;

    /// `facts` are of this store, and outlive the service, which costs nothing to make.
    public RecallService(OpenStore store, QuestionReader questions, CollectionFacts facts, OutcomeAliases outcomes) {
        this.store = store;
        this.questions = questions;
        this.facts = facts;
        this.outcomes = outcomes;
    }

    /// Which words put an outcome into which class, for filters and tallies alike.
    public OutcomeAliases outcomes() {
        return outcomes;
    }

    public RecallAnswer recall(RecallRequest request, CancelToken cancel) {
        Stopwatch watch = new Stopwatch();
        AskedQuestion asked =
                switch (request.question()) {
                    case RecallRequest.Question.Text(var text) -> questions.text(text, cancel);
                    case RecallRequest.Question.LikeCase(var id) -> questions.likeCase(id);
                };
        double embedMillis = watch.lap();
        CollectionFacts.Counts counts = facts.counts(store.vectors(), questions.collection());
        boolean withoutSamples = counts.hasReal() && !request.samples();
        Map<String, Judgement> judged = store.desk().judgements(asked.id());
        Set<String> notRelated = ids(judged, Judgement.Relation.NOT_RELATED);
        Wanted wanted = wanted(request, asked, withoutSamples, notRelated, ids(judged, Judgement.Relation.LINKED));
        Found found = new Search(store).run(wanted, cancel);
        Assembly assembly = Assembly.of(wanted, found, outcomes);
        OptionalDouble chance = facts.chance(store.vectors(), questions.collection(), asked.model());
        return new RecallAnswer(
                asked,
                request,
                store.vectors().capabilities().backend(),
                assembly.cases(),
                matched(assembly, found, request.k()),
                chance,
                nothingClose(assembly, chance),
                found.ignored(),
                found.unavailable(),
                new RecallAnswer.Excluded(
                        found.otherModel(),
                        counts.othersAreHash(asked.model()),
                        withoutSamples ? counts.samples() : 0,
                        notRelated.size(),
                        found.lacking(),
                        counts.at()),
                found.exact(),
                watch.timings(embedMillis));
    }

    /// Fetches what the first question would wait for: words, chance line, model.
    public void prepare(CancelToken cancel) {
        recall(new RecallRequest("a first question", 1, Filter.NONE, 0), cancel);
    }

    /// Two stored cases, to be compared: one taken for the question, the other for its answer.
    public CasePair between(String yours, String theirs) {
        AskedQuestion asked = questions.likeCase(yours);
        StoredEntry other =
                questions.likeCase(theirs).like().orElseThrow(() -> new IllegalStateException("A case is an entry."));
        return new CasePair(asked, RecalledCase.alone(other, asked.nearness(other), outcomes));
    }

    private Wanted wanted(
            RecallRequest request,
            AskedQuestion asked,
            boolean withoutSamples,
            Set<String> notRelated,
            Set<String> linked) {
        Set<String> leftOut = new HashSet<>(notRelated);
        asked.caseId().ifPresent(leftOut::add);
        Filter filter = withoutSamples ? request.filter().leavingOutSamples() : request.filter();
        return new Wanted(
                asked,
                questions.collection(),
                request.leg().legs(),
                request.k(),
                filter,
                request.minimumScore(),
                leftOut,
                linked);
    }

    private static Set<String> ids(Map<String, Judgement> judged, Judgement.Relation relation) {
        return judged.values().stream()
                .filter(judgement -> judgement.relation() == relation)
                .map(Judgement::caseId)
                .collect(Collectors.toSet());
    }

    private static OptionalLong matched(Assembly assembly, Found found, int k) {
        return assembly.all() < k && found.complete() ? OptionalLong.of(assembly.all()) : OptionalLong.empty();
    }

    private static boolean nothingClose(Assembly assembly, OptionalDouble chance) {
        return chance.isPresent()
                && assembly.nearest().isPresent()
                && assembly.nearest().getAsDouble() < chance.getAsDouble()
                && !assembly.anyPinned();
    }
}
