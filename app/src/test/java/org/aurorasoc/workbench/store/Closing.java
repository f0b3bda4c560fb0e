package org.aurorasoc.workbench.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.casefile.AuditNote;
import org.aurorasoc.workbench.domain.casefile.CaseRow;
import org.aurorasoc.workbench.domain.casefile.Sentence;
import org.aurorasoc.workbench.domain.casefile.StoredSentences;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.Traces;
import org.aurorasoc.workbench.domain.words.Terms;
import org.aurorasoc.workbench.embed.TextHash;
import org.jspecify.annotations.Nullable;

/// A closing of one case, as one unit of changes; what it writes can be told from its id and version.
public record Closing(String caseId, int version, @Nullable Instant seen) {
    public static final Instant AT = Instant.parse("2026-03-01T10:00:00.123456Z");

    public static Closing first(String caseId) {
        return new Closing(caseId, 1, null);
    }

    public EntryKey key() {
        return new EntryKey(Samples.CASES, caseId);
    }

    public List<Change> unit() {
        return List.of(filed(), put(), trace(), sentences(), note());
    }

    public Change filed() {
        return new Change.FileCase(row(), seen);
    }

    public CaseRow row() {
        return new CaseRow(
                caseId,
                version,
                payload(),
                "contained",
                "high",
                "TLP:AMBER",
                TextHash.of(text()),
                AT,
                AT.plusSeconds(version),
                "analyst");
    }

    public Change put() {
        return Samples.put(Samples.CASES, caseId, Samples.vector(version), payload());
    }

    public Change trace() {
        return new Change.Trace(key(), null, traces());
    }

    public Traces traces() {
        return traces(Map.of("beacon", 2, "version" + version, 1), new Token("domain", "c2.example"));
    }

    public Change sentences() {
        return new Change.KeepSentences(key(), null, kept());
    }

    public StoredSentences kept() {
        return new StoredSentences(
                ModelId.MINILM,
                List.of(
                        new Sentence(text(), Samples.vector(100 + version)),
                        new Sentence("A second sentence.", Samples.vector(200 + version))));
    }

    public Change note() {
        JsonObject detail = JsonObject.of("version", Json.of((long) version));
        return new Change.Note(new AuditNote(AT.plusSeconds(version), "analyst", "case.close", caseId, detail));
    }

    private JsonObject payload() {
        return JsonObject.of("summary", Json.of(text()));
    }

    private String text() {
        return "Case " + caseId + " in version " + version + ".";
    }

    /// Terms with how often each stands there, their sum being the text's length, and tokens.
    public static Traces traces(Map<String, Integer> counts, Token... tokens) {
        SortedMap<String, Integer> terms = new TreeMap<>(counts);
        int length = terms.values().stream().mapToInt(Integer::intValue).sum();
        return new Traces(new Terms(terms, length, false), Stream.of(tokens).toList());
    }
}
