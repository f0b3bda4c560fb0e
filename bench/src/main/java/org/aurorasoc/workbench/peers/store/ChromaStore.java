package org.aurorasoc.workbench.peers.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.service.bench.Slice;

/// A collection of a Chroma server, asked over HTTP as its own clients do; index of the same shape as everybody's.
public final class ChromaStore implements Contestant {
    public static final String NAME = "Chroma, its ef_search 100";
    /// What it uses by itself.
    public static final int USUAL_EF = 100;

    private static final String COLLECTIONS = "tenants/default_tenant/databases/default_database/collections";

    private final ChromaServer server;
    private final String collection;

    public ChromaStore(ChromaServer server, String name) {
        this.server = server;
        JsonObject graph = new Fields()
                .put("space", "cosine")
                .put("ef_construction", 200)
                .put("max_neighbors", 16)
                .put("ef_search", USUAL_EF)
                .build();
        JsonObject made = server.post(
                COLLECTIONS,
                new Fields()
                        .put("name", name)
                        .put("configuration", JsonObject.of("hnsw", graph))
                        .build());
        collection = COLLECTIONS + "/" + made.text("id").orElseThrow();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void store(List<Entry> rows) {
        server.post(
                collection + "/upsert",
                new Fields()
                        .put("ids", rows, row -> Json.of(row.key().sourceId()))
                        .put("embeddings", rows, row -> numbers(row.embedding()))
                        .put("metadatas", rows, row -> texts(Marks.of(row)))
                        .put("documents", rows, row -> Json.of(Marks.document(row)))
                        .build());
    }

    @Override
    public List<String> search(Embedding question, Slice slice, int k) {
        Fields request = new Fields()
                .put("query_embeddings", List.of(question), ChromaStore::numbers)
                .put("n_results", k)
                .put("include", List.of("documents", "metadatas", "distances"), Json::of);
        if (slice != Slice.ALL) {
            request.put("where", texts(Marks.wanted(slice)));
        }
        List<String> ids = new ArrayList<>();
        if (server.post(collection + "/query", request.build()).get("ids") instanceof JsonArray answers
                && answers.elements().getFirst() instanceof JsonArray first) {
            first.elements().forEach(id -> ids.add(((JsonString) id).value()));
        }
        return ids;
    }

    private static Json numbers(Embedding embedding) {
        List<Json> values = IntStream.range(0, embedding.dimension())
                .mapToObj(i -> Json.of((double) embedding.value(i)))
                .toList();
        return new JsonArray(values);
    }

    private static JsonObject texts(Map<String, String> marks) {
        Fields fields = new Fields();
        marks.forEach(fields::put);
        return fields.build();
    }

    /// The server is closed by whoever started it.
    @Override
    public void close() {
        // A collection goes with its server.
    }
}
