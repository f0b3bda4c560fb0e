package org.aurorasoc.workbench.settings;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How the shared database is reached, with the defaults of the contract.
final class PostgresChoices {
    static final String DEFAULT_PORT = "5432";
    private static final List<String> SSL_MODES =
            List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");
    private static final List<String> INDEXES = List.of("vector", "halfvec");
    private static final int MOST_CONNECTIONS = 1000;
    /// pgvector refuses more.
    private static final int WIDEST = 1000;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration STATEMENT = Duration.ofSeconds(60);
    private static final Duration LOCK = Duration.ofSeconds(5);
    /// Longer than a statement may take: the server's own limit must speak first.
    private static final Duration SOCKET = Duration.ofSeconds(90);

    private PostgresChoices() {}

    static PostgresSettings of(Choices choices) {
        return new PostgresSettings(
                withoutBrackets(choices.text(SettingName.PG_HOST, "localhost").strip()),
                choices.number(SettingName.PG_PORT, 1, 65535, Integer.parseInt(DEFAULT_PORT)),
                choices.text(SettingName.PG_DATABASE, "aurorasoc"),
                choices.text(SettingName.PG_USER, "aurorasoc"),
                choices.secret(SettingName.PG_PASSWORD),
                choices.number(SettingName.PG_POOL_SIZE, 1, MOST_CONNECTIONS, 20),
                choices.number(SettingName.PG_MAX_OVERFLOW, 0, MOST_CONNECTIONS, 10),
                choices.find(SettingName.PG_POOL_PRE_PING).map(Choice::isTrue).orElse(true),
                choices.find(SettingName.PG_SSLMODE)
                        .map(mode -> mode.oneOf(SSL_MODES))
                        .orElse("prefer"),
                choices.databaseUrl().map(DatabaseUrl::parameters).orElse(Map.of()),
                choices.databaseUrl().flatMap(DatabaseUrl::connectTimeout).orElse(CONNECT),
                STATEMENT,
                LOCK,
                SOCKET,
                graph(choices));
    }

    private static GraphSettings graph(Choices choices) {
        GraphIndex index = choices.find(SettingName.PG_INDEX)
                .map(choice -> choice.oneOf(INDEXES))
                .map(word -> GraphIndex.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(GraphIndex.VECTOR);
        return new GraphSettings(index, choices.number(SettingName.PG_EF_SEARCH, 0, WIDEST, GraphSettings.AUTOMATIC));
    }

    /// An IPv6 address is kept bare; who writes an address puts the brackets back.
    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
