package org.aurorasoc.workbench.settings;

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

    private PostgresChoices() {}

    static PostgresSettings of(Choices choices) {
        return new PostgresSettings(
                withoutBrackets(choices.text(SettingName.PG_HOST, "localhost").strip()),
                choices.number(SettingName.PG_PORT, 1, 65535, Integer.parseInt(DEFAULT_PORT)),
                choices.text(SettingName.PG_DATABASE, "aurorasoc"),
                choices.text(SettingName.PG_USER, "aurorasoc"),
                choices.secret(SettingName.PG_PASSWORD),
                choices.find(SettingName.PG_SSLMODE)
                        .map(mode -> mode.oneOf(SSL_MODES))
                        .orElse("prefer"),
                choices.databaseUrl().map(DatabaseUrl::parameters).orElse(Map.of()),
                pool(choices),
                timeouts(choices),
                graph(choices));
    }

    private static PoolSettings pool(Choices choices) {
        return new PoolSettings(
                choices.number(SettingName.PG_POOL_SIZE, 1, MOST_CONNECTIONS, 20),
                choices.number(SettingName.PG_MAX_OVERFLOW, 0, MOST_CONNECTIONS, 10),
                choices.find(SettingName.PG_POOL_PRE_PING).map(Choice::isTrue).orElse(true));
    }

    private static PostgresTimeouts timeouts(Choices choices) {
        return choices.databaseUrl()
                .flatMap(DatabaseUrl::connectTimeout)
                .map(PostgresTimeouts.USUAL::connecting)
                .orElse(PostgresTimeouts.USUAL);
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
