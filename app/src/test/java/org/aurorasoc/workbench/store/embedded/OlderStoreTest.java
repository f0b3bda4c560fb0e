package org.aurorasoc.workbench.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.store.Closing;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.store.schema.SchemaMigration;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store that the first release wrote is brought up to date when it is opened, also when that was cut off before.
class OlderStoreTest {
    private static final String FOLDER = "db/embedded";

    @TempDir
    Path home;

    @Test
    void whatTheFirstReleaseWroteIsFoundByValueAndCountedAmongTheSamples() throws SQLException {
        Path folder = home.resolve("store");
        assertThat(folder.toFile().mkdirs()).isTrue();
        JdbcDataSource database = dataSource("async:" + folder.resolve("workbench"));
        firstRelease(database).migrate();
        insertAsTheFirstReleaseDid(database, 1_500);
        for (int opening = 0; opening < 2; opening++) {
            try (OpenStore store = EmbeddedStore.open(home)) {
                assertThat(store.vectors().byValue(Samples.CASES, List.of("value-1234")))
                        .extracting(e -> e.key().sourceId())
                        .containsExactly("id-1234");
                assertThat(store.vectors().collections())
                        .extracting(CollectionSummary::samples)
                        .containsExactly(15L);
                assertThat(store.traces().counts(Samples.CASES).lacking()).isEqualTo(1_500);
            }
        }
    }

    @Test
    void marksThatWereCutOffHalfWayAreMadeWhenItIsOpenedAgain() throws SQLException {
        try (OpenStore store = EmbeddedStore.open(home)) {
            Cases.apply(store, Closing.first("C-1").unit());
            Cases.apply(store, Cases.put("a", Samples.vector(1), JsonObject.of("value", Json.of("one"))));
            Cases.apply(store, Cases.put("b", Samples.vector(1), JsonObject.of("value", Json.of("two"))));
        }
        try (Connection connection =
                        dataSource("async:" + home.resolve("store/workbench")).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM \"workbench\".payload_marks WHERE source_key = X'62'");
            statement.execute("UPDATE \"workbench\".store_identity SET payloads_marked = FALSE");
        }
        try (OpenStore store = EmbeddedStore.open(home)) {
            assertThat(store.vectors().byValue(Samples.CASES, List.of("one", "two")))
                    .hasSize(2);
        }
    }

    @Test
    void aChangeOfTheSchemaThatWasCutOffAnywhereIsMadeWhole() throws SQLException, IOException {
        JdbcDataSource whole = inMemory();
        new SchemaMigration(whole, FOLDER).migrate();
        List<String> statements = statementsOf("/" + FOLDER + "/V2__traces_and_marks.sql");
        assertThat(statements).hasSizeGreaterThan(8);
        for (int done = 1; done <= statements.size(); done++) {
            JdbcDataSource cutOff = inMemory();
            firstRelease(cutOff).migrate();
            try (Connection connection = cutOff.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SET SCHEMA \"workbench\"");
                for (String sql : statements.subList(0, done)) {
                    statement.execute(sql);
                }
            }
            new SchemaMigration(cutOff, FOLDER).migrate();
            assertThat(columns(cutOff)).isEqualTo(columns(whole));
        }
    }

    private static Flyway firstRelease(JdbcDataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:" + FOLDER)
                .schemas(SchemaMigration.SCHEMA)
                .defaultSchema(SchemaMigration.SCHEMA)
                .table("schema_history")
                .target("1")
                .load();
    }

    private static JdbcDataSource inMemory() {
        return dataSource("mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    private static JdbcDataSource dataSource(String place) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:" + place);
        database.setUser("sa");
        database.setPassword("");
        return database;
    }

    private static List<String> statementsOf(String resource) throws IOException {
        try (InputStream in = OlderStoreTest.class.getResourceAsStream(resource)) {
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return Stream.of(sql.split(";"))
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .toList();
        }
    }

    private static List<String> columns(JdbcDataSource database) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT table_name, column_name, data_type"
                        + " FROM information_schema.columns WHERE table_schema = 'workbench'"
                        + " UNION ALL SELECT table_name, index_name, column_name"
                        + " FROM information_schema.index_columns WHERE table_schema = 'workbench'"
                        + " AND index_name NOT LIKE 'PRIMARY_KEY%' ORDER BY 1, 2, 3")) {
            while (rows.next()) {
                columns.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
            }
        }
        return columns;
    }

    private static void insertAsTheFirstReleaseDid(JdbcDataSource database, int rows) throws SQLException {
        try (Connection connection = database.getConnection();
                var insert = connection.prepareStatement("INSERT INTO \"workbench\".entries"
                        + " (slot, collection, source_key, embedding, vector_crc, embedding_model, text_hash, payload,"
                        + " created_at, change_id) VALUES (?, ?, ?, ?, 0, 'all-MiniLM-L6-v2', ?, ?, NOW(), 1)")) {
            for (int i = 0; i < rows; i++) {
                insert.setLong(1, i);
                insert.setString(2, Samples.CASES);
                insert.setBytes(3, EntryTable.sourceKey("id-" + i));
                insert.setBytes(4, VectorBytes.of(Samples.vector(i)));
                insert.setString(5, "0".repeat(64));
                insert.setString(6, "{\"value\":\"value-" + i + "\",\"sample\":" + (i % 100 == 0) + "}");
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
