package org.aurorasoc.workbench.service.deletion;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.casefile.CaseRow;
import org.aurorasoc.workbench.domain.casefile.Sentence;
import org.aurorasoc.workbench.domain.casefile.StoredSentences;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.json.JsonText;
import org.jspecify.annotations.Nullable;

/// A kept row as one line of JSON; vectors are their floats, so nothing is lost.
final class KeptRowText {
    private KeptRowText() {}

    static String write(KeptRow row) {
        Entry entry = row.entry();
        Fields line = new Fields()
                .put("collection", entry.key().collection())
                .put("id", entry.key().sourceId())
                .put("vector", vector(entry.embedding()))
                .put("model", entry.model().name())
                .put("text_hash", entry.textHash())
                .put("payload", entry.payload());
        row.sentences().ifPresent(kept -> line.put("sentences", sentences(kept)));
        row.filed().ifPresent(filed -> line.put("filed", filed(filed)));
        return JsonText.write(line.build());
    }

    static KeptRow read(String line) {
        JsonObject json = JsonText.readObject(line);
        Entry entry = new Entry(
                new EntryKey(text(json, "collection"), text(json, "id")),
                vector(text(json, "vector")),
                new ModelId(text(json, "model")),
                text(json, "text_hash"),
                object(json, "payload"));
        return new KeptRow(
                entry,
                json.get("sentences") instanceof JsonObject kept ? Optional.of(sentences(kept)) : Optional.empty(),
                json.get("filed") instanceof JsonObject filed
                        ? Optional.of(filed(entry.key().sourceId(), filed))
                        : Optional.empty());
    }

    private static JsonObject sentences(StoredSentences kept) {
        return new Fields()
                .put("model", kept.model().name())
                .put(
                        "all",
                        kept.sentences(),
                        each -> new Fields()
                                .put("text", each.text())
                                .put("vector", vector(each.embedding()))
                                .build())
                .build();
    }

    private static StoredSentences sentences(JsonObject kept) {
        List<Json> all = kept.get("all") instanceof JsonArray(var elements) ? elements : List.of();
        return new StoredSentences(
                new ModelId(text(kept, "model")),
                all.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .map(each -> new Sentence(text(each, "text"), vector(text(each, "vector"))))
                        .toList());
    }

    private static JsonObject filed(CaseRow row) {
        Fields filed = new Fields()
                .put("version", row.version())
                .put("payload", row.payload())
                .put("text_hash", row.textHash())
                .put("stored_at", row.storedAt().toString())
                .put("updated_at", row.updatedAt().toString())
                .put("closed_by", row.closedBy());
        put(filed, "outcome", row.outcome());
        put(filed, "severity", row.severity());
        put(filed, "tlp", row.tlp());
        return filed.build();
    }

    private static void put(Fields fields, String name, @Nullable String text) {
        if (text != null) {
            fields.put(name, text);
        }
    }

    private static CaseRow filed(String id, JsonObject filed) {
        return new CaseRow(
                id,
                filed.get("version") instanceof JsonNumber(var number) ? number.intValue() : 1,
                object(filed, "payload"),
                filed.text("outcome").orElse(null),
                filed.text("severity").orElse(null),
                filed.text("tlp").orElse(null),
                text(filed, "text_hash"),
                Instant.parse(text(filed, "stored_at")),
                Instant.parse(text(filed, "updated_at")),
                text(filed, "closed_by"));
    }

    private static String vector(Embedding embedding) {
        float[] values = embedding.toArray();
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static Embedding vector(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return new Embedding(values);
    }

    private static String text(JsonObject json, String name) {
        return json.text(name).orElseThrow(KeptRowText::broken);
    }

    private static JsonObject object(JsonObject json, String name) {
        if (json.get(name) instanceof JsonObject object) {
            return object;
        }
        throw broken();
    }

    private static InvalidInputException broken() {
        return new InvalidInputException(
                "A deleted row in the home is damaged.", "Look at the file, then move it away.");
    }
}
