package org.aurorasoc.workbench.service.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.extract.TestTraces;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.recall.RarestFirst;
import org.aurorasoc.workbench.domain.trace.Posting;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.TraceCounts;
import org.aurorasoc.workbench.domain.words.Analyser;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.store.CaseFile;
import org.aurorasoc.workbench.store.Desk;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.StoreCare;
import org.aurorasoc.workbench.store.TraceIndex;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static final ModelId ANOTHER = new ModelId("bge-small-en-v1.5");

    private final ShortMemory rows = new ShortMemory("embedded", "here", true);

    private void row(String id, ModelId model, String payload) {
        rows.with(new StoredEntry(
                new EntryKey(CollectionName.CASES, id),
                PlainEmbedder.near(0.5),
                model,
                null,
                JsonText.readObject(payload),
                Instant.EPOCH));
    }

    private Found search(String text, int k, Filter filter, RecallLeg leg, Words words) {
        QuestionReader reader =
                new QuestionReader(rows, CollectionName.CASES, PlainEmbedder::minilm, TestTraces.with());
        CancelToken cancel = new CancelToken();
        Wanted wanted = new Wanted(
                reader.text(text, cancel), CollectionName.CASES, leg.legs(), k, filter, -1, Set.of(), Set.of());
        return new Search(new Indexed(rows, words)).run(wanted, cancel);
    }

    @Test
    void wordsGoOnToTheCommonestTermsWhereMeaningDoesNotFillUpToK() {
        row("OURS", ModelId.MINILM, "{\"summary\":\"quokka\"}");
        row("THEIRS", ANOTHER, "{\"summary\":\"wombat\"}");
        Words words = new Words(
                Map.of(term("quokka"), 1L, term("wombat"), RarestFirst.BUDGET + 1),
                List.of(new Posting("OURS", term("quokka"), 1, 1), new Posting("THEIRS", term("wombat"), 1, 1)));
        Found found = search("quokka wombat", 2, Filter.NONE, RecallLeg.ALL, words);
        assertThat(found.words()).containsExactly("OURS", "THEIRS");
        assertThat(search("quokka wombat", 1, Filter.NONE, RecallLeg.ALL, words).words())
                .as("meaning has one")
                .containsExactly("OURS");
    }

    @Test
    void rowsThatAFilterLeavesOutAreNotKept() {
        row("LOW", ModelId.MINILM, "{\"summary\":\"quokka\",\"severity\":\"low\"}");
        row("HIGH", ModelId.MINILM, "{\"summary\":\"quokka\",\"severity\":\"high\"}");
        Words words = new Words(
                Map.of(term("quokka"), 2L),
                List.of(new Posting("HIGH", term("quokka"), 1, 1), new Posting("LOW", term("quokka"), 1, 1)));
        Filter low = new Filter(JsonObject.EMPTY, Set.of(Severity.LOW), null, null, null, null, false);
        assertThat(search("quokka", 5, low, RecallLeg.WORDS, words).rows()).containsOnlyKeys("LOW");
    }

    private static String term(String word) {
        return Analyser.terms(word).counts().keySet().iterator().next();
    }

    private record Indexed(ShortMemory rows, TraceIndex traces) implements OpenStore {
        @Override
        public VectorStore vectors() {
            return rows;
        }

        @Override
        public CaseFile caseFile() {
            return rows.caseFile();
        }

        @Override
        public Desk desk() {
            return rows.desk();
        }

        @Override
        public StoreCare care() {
            return rows.care();
        }

        @Override
        public String location() {
            return rows.location();
        }

        @Override
        public void close() {}
    }

    /// Words as a test says, and no tokens.
    private record Words(Map<String, Long> having, List<Posting> all) implements TraceIndex {
        @Override
        public Optional<String> unavailable() {
            return Optional.empty();
        }

        @Override
        public TraceCounts counts(String collection) {
            return new TraceCounts(50_000, 1, 0, Instant.EPOCH);
        }

        @Override
        public Map<String, Long> entriesWithTerms(String collection, Collection<String> terms) {
            return having.entrySet().stream()
                    .filter(each -> terms.contains(each.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        @Override
        public List<Posting> postings(String collection, Collection<String> terms) {
            return all.stream().filter(each -> terms.contains(each.term())).toList();
        }

        @Override
        public List<Posting> postingsIn(String collection, Collection<String> terms, Collection<String> sourceIds) {
            return postings(collection, terms).stream()
                    .filter(each -> sourceIds.contains(each.sourceId()))
                    .toList();
        }

        @Override
        public Map<Token, Long> entriesWithTokens(String collection, Collection<Token> tokens) {
            return Map.of();
        }

        @Override
        public Map<String, Set<Token>> sharing(String collection, Collection<Token> tokens) {
            return Map.of();
        }

        @Override
        public Map<String, Set<Token>> tokensOf(String collection, Collection<String> sourceIds) {
            return Map.of();
        }

        @Override
        public List<StoredEntry> lacking(String collection, String after, int most) {
            return List.of();
        }
    }
}
