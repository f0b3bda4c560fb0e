package org.aurorasoc.workbench.domain.words;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.testsupport.DataFolder;

/// Which analyser finds more: ours beside Lucene's two usual ones and a plain one, all under our [Bm25], over the data
/// folder's labelled sets. The measures are those of its `plain_hybrid.py`: technique ids in queries are masked.
public final class WordsBench {
    private static final Pattern TECHNIQUE_ID = Pattern.compile("\\bT\\d{4}(?:\\.\\d{3})?\\b");
    private static final Pattern PLAIN_WORD = Pattern.compile("[a-z0-9][a-z0-9_.+-]*[a-z0-9]|[a-z0-9]");

    private final PrintStream out = System.out;

    public static void main(String... args) throws IOException {
        Map<String, Function<String, Terms>> analysers = new TreeMap<>();
        analysers.put(
                "1 plain words, no stems",
                text -> counted(PLAIN_WORD
                        .matcher(text.toLowerCase(Locale.ROOT))
                        .results()
                        .map(found -> found.group())
                        .toList()));
        analysers.put("2 Lucene StandardAnalyzer", text -> lucene(new StandardAnalyzer(), text));
        analysers.put("3 Lucene EnglishAnalyzer", text -> lucene(new EnglishAnalyzer(), text));
        analysers.put("4 ours", Analyser::terms);
        WordsBench bench = new WordsBench();
        for (Map.Entry<String, Function<String, Terms>> analyser : analysers.entrySet()) {
            bench.measure(analyser.getKey(), analyser.getValue());
        }
    }

    private void measure(String name, Function<String, Terms> analyser) throws IOException {
        long begun = System.nanoTime();
        List<JsonObject> techniques = DataFolder.records("attack/attack-enterprise.jsonl.gz").stream()
                .filter(record -> text(record, "kind").equals("technique"))
                .toList();
        Index index = new Index(
                analyser,
                techniques.stream()
                        .map(r -> text(r, "name") + " " + text(r, "name") + ". " + text(r, "description"))
                        .toList());
        List<String> ids = techniques.stream().map(r -> text(r, "id")).toList();
        double tram = reciprocal(index, ids, DataFolder.records("retrieval/tram.jsonl.gz"), r -> text(r, "sentence"));
        List<JsonObject> alerts = Stream.of("sigma", "splunk")
                .flatMap(source -> records("alerts/" + source + "-alerts.jsonl.gz"))
                .filter(record -> !strings(record, "technique_ids").isEmpty())
                .toList();
        double alert = reciprocal(index, ids, alerts, r -> text(r, "title") + ". " + text(r, "description"));
        double[] cases = precision(analyser);
        out.printf(
                Locale.ROOT,
                "%-26s TRAM MRR@10 %.3f  alerts MRR@10 %.3f  VCDB P@5 micro %.3f macro %.3f  (%.1f s)%n",
                name,
                tram,
                alert,
                cases[0],
                cases[1],
                (System.nanoTime() - begun) / 1e9);
    }

    private static double reciprocal(
            Index index, List<String> ids, List<JsonObject> queries, Function<JsonObject, String> text) {
        double sum = 0;
        for (JsonObject query : queries) {
            Set<String> gold = strings(query, "technique_ids");
            String masked = TECHNIQUE_ID.matcher(text.apply(query)).replaceAll("technique");
            List<Integer> ranked = index.top(masked, 10, -1);
            for (int rank = 0; rank < ranked.size(); rank++) {
                if (gold.contains(ids.get(ranked.get(rank)))) {
                    sum += 1.0 / (rank + 1);
                    break;
                }
            }
        }
        return sum / queries.size();
    }

    private static double[] precision(Function<String, Terms> analyser) throws IOException {
        List<JsonObject> cases = DataFolder.records("cases/vcdb-cases.jsonl.gz");
        List<Set<String>> labels = cases.stream().map(WordsBench::varieties).toList();
        Index index =
                new Index(analyser, cases.stream().map(r -> text(r, "summary")).toList());
        List<Double> all = new ArrayList<>();
        Map<String, List<Double>> byLabel = new HashMap<>();
        for (int i = 0; i < cases.size(); i++) {
            Set<String> mine = labels.get(i);
            if (!mine.isEmpty()) {
                double found = index.top(text(cases.get(i), "summary"), 5, i).stream()
                                .filter(j -> labels.get(j).stream().anyMatch(mine::contains))
                                .count()
                        / 5.0;
                all.add(found);
                mine.forEach(label ->
                        byLabel.computeIfAbsent(label, _ -> new ArrayList<>()).add(found));
            }
        }
        double macro = byLabel.values().stream()
                .filter(values -> values.size() >= 5)
                .mapToDouble(WordsBench::mean)
                .average()
                .orElseThrow();
        return new double[] {mean(all), macro};
    }

    private static Set<String> varieties(JsonObject record) {
        Set<String> known = new HashSet<>(strings(record, "action_varieties"));
        known.removeIf(label -> label.endsWith("Unknown") || label.endsWith("Other"));
        return known;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static Stream<JsonObject> records(String file) {
        try {
            return DataFolder.records(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JsonObject record, String name) {
        return record.text(name).orElse("");
    }

    private static Set<String> strings(JsonObject record, String name) {
        Set<String> found = new TreeSet<>();
        if (record.get(name) instanceof JsonArray array) {
            array.elements().forEach(element -> found.add(((JsonString) element).value()));
        }
        return found;
    }

    private static Terms lucene(org.apache.lucene.analysis.Analyzer analyser, String text) {
        List<String> words = new ArrayList<>();
        try (analyser;
                TokenStream stream = analyser.tokenStream("text", new StringReader(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counted(words);
    }

    private static Terms counted(List<String> words) {
        SortedMap<String, Integer> counts = new TreeMap<>(CodePoints.ORDER);
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        return new Terms(counts, words.size(), false);
    }

    /// All postings in memory; ties go to the earlier text.
    private static final class Index {
        private record Posting(int text, int frequency) {}

        private final Function<String, Terms> analyser;
        private final Map<String, List<Posting>> postings = new HashMap<>();
        private final int[] lengths;
        private final Bm25 score;

        Index(Function<String, Terms> analyser, List<String> texts) {
            this.analyser = analyser;
            lengths = new int[texts.size()];
            for (int i = 0; i < lengths.length; i++) {
                Terms terms = analyser.apply(texts.get(i));
                int text = i;
                lengths[i] = terms.length();
                terms.counts()
                        .forEach((term, count) -> postings.computeIfAbsent(term, _ -> new ArrayList<>())
                                .add(new Posting(text, count)));
            }
            score = new Bm25(
                    lengths.length, java.util.Arrays.stream(lengths).average().orElse(0));
        }

        List<Integer> top(String query, int most, int except) {
            Map<Integer, Double> scores = new HashMap<>();
            for (String term : analyser.apply(query).counts().keySet()) {
                List<Posting> found = postings.getOrDefault(term, List.of());
                double rarity = score.rarity(found.size());
                for (Posting posting : found) {
                    scores.merge(
                            posting.text(),
                            rarity * score.weight(posting.frequency(), lengths[posting.text()]),
                            Double::sum);
                }
            }
            scores.remove(except);
            return scores.entrySet().stream()
                    .sorted(Comparator.comparing(Map.Entry<Integer, Double>::getValue)
                            .reversed()
                            .thenComparing(Map.Entry::getKey))
                    .limit(most)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
