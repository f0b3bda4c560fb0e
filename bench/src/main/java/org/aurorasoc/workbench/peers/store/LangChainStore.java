package org.aurorasoc.workbench.peers.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.filter.MetadataFilterBuilder;
import dev.langchain4j.store.embedding.pgvector.DefaultMetadataStorageConfig;
import dev.langchain4j.store.embedding.pgvector.MetadataStorageMode;
import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.service.bench.Slice;

/// LangChain4j's store over a pool, metadata as JSONB: its fair setting.
public final class LangChainStore implements Contestant {
    public static final String NAME = "LangChain4j + Hikari";
    public static final String TABLE = "langchain_rows";

    private final HikariDataSource pool;
    private final PgVectorEmbeddingStore store;

    public LangChainStore(Arena arena, int ef) {
        pool = arena.pool(ef);
        store = PgVectorEmbeddingStore.datasourceBuilder()
                .datasource(pool)
                .table(TABLE)
                .dimension(Embedding.DIMENSION)
                .createTable(true)
                .metadataStorageConfig(DefaultMetadataStorageConfig.builder()
                        .storageMode(MetadataStorageMode.COMBINED_JSONB)
                        .columnDefinitions(List.of("metadata JSONB NULL"))
                        .build())
                .build();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void store(List<Entry> rows) {
        List<String> ids = new ArrayList<>();
        List<dev.langchain4j.data.embedding.Embedding> vectors = new ArrayList<>();
        List<TextSegment> texts = new ArrayList<>();
        for (Entry row : rows) {
            ids.add(UUID.randomUUID().toString());
            vectors.add(vector(row.embedding()));
            texts.add(TextSegment.from(Marks.document(row), new Metadata(Marks.of(row))));
        }
        store.addAll(ids, vectors, texts);
    }

    private static dev.langchain4j.data.embedding.Embedding vector(Embedding embedding) {
        return dev.langchain4j.data.embedding.Embedding.from(embedding.toArray());
    }

    @Override
    public List<String> search(Embedding question, Slice slice, int k) {
        EmbeddingSearchRequest.EmbeddingSearchRequestBuilder request = EmbeddingSearchRequest.builder()
                .queryEmbedding(vector(question))
                .maxResults(k)
                .minScore(0.0);
        Marks.wanted(slice)
                .forEach((name, text) ->
                        request.filter(MetadataFilterBuilder.metadataKey(name).isEqualTo(text)));
        return store.search(request.build()).matches().stream()
                .map(match -> String.valueOf(match.embedded().metadata().getString(Marks.ID)))
                .toList();
    }

    @Override
    public void close() {
        pool.close();
    }
}
