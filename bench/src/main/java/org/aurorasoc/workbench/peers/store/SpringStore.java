package org.aurorasoc.workbench.peers.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.service.bench.Slice;
import org.springframework.ai.document.Document;
import org.springframework.ai.vectorstore.SearchRequest;
import org.springframework.ai.vectorstore.filter.FilterExpressionBuilder;
import org.springframework.ai.vectorstore.pgvector.PgVectorStore;
import org.springframework.jdbc.core.JdbcTemplate;

/// Spring AI's store over a pool.
public final class SpringStore implements Contestant {
    public static final String NAME = "Spring AI + Hikari";
    public static final String TABLE = "spring_rows";
    private static final String QUESTION = "question";

    private final HikariDataSource pool;
    private final GivenVectors vectors = new GivenVectors();
    private final PgVectorStore store;

    public SpringStore(Arena arena, int ef) {
        arena.sql("CREATE EXTENSION IF NOT EXISTS hstore; CREATE EXTENSION IF NOT EXISTS \"uuid-ossp\"");
        pool = arena.pool(ef);
        store = PgVectorStore.builder(new JdbcTemplate(pool), vectors)
                .vectorTableName(TABLE)
                .dimensions(Embedding.DIMENSION)
                .indexType(PgVectorStore.PgIndexType.NONE)
                .initializeSchema(true)
                .build();
        store.afterPropertiesSet();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void store(List<Entry> rows) {
        List<Document> documents = new ArrayList<>();
        Map<String, float[]> handed = new HashMap<>();
        for (Entry row : rows) {
            String id = UUID.randomUUID().toString();
            documents.add(new Document(id, Marks.document(row), new HashMap<>(Marks.of(row))));
            handed.put(id, row.embedding().toArray());
        }
        vectors.give(handed);
        store.add(documents);
    }

    @Override
    public List<String> search(Embedding question, Slice slice, int k) {
        vectors.give(Map.of(QUESTION, question.toArray()));
        SearchRequest.Builder request =
                SearchRequest.builder().query(QUESTION).topK(k).similarityThresholdAll();
        Marks.wanted(slice)
                .forEach((name, text) -> request.filterExpression(
                        new FilterExpressionBuilder().eq(name, text).build()));
        return store.similaritySearch(request.build()).stream()
                .map(found -> String.valueOf(found.getMetadata().get(Marks.ID)))
                .toList();
    }

    @Override
    public void close() {
        pool.close();
    }
}
