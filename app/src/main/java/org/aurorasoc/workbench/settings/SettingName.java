package org.aurorasoc.workbench.settings;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Every name the user may set. In the environment it is written as here, in the settings file in lower case.
public enum SettingName {
    PG_HOST,
    PG_PORT,
    PG_DATABASE,
    PG_USER,
    PG_PASSWORD,
    PG_POOL_SIZE,
    PG_MAX_OVERFLOW,
    PG_POOL_PRE_PING,
    PG_SSLMODE,
    /// `vector` or `halfvec`: the graph index that searches prefer.
    PG_INDEX,
    PG_EF_SEARCH,
    DATABASE_URL,
    REDIS_URL,
    REDIS_IOC_TTL_SECONDS,
    REDIS_IOC_TTL_PER_VERDICT,
    REDIS_IOC_PREFIX,
    AURORASOC_EMBEDDINGS_BACKEND,
    /// Which model reads by meaning. A name of our own: the values above it are another service's contract.
    WORKBENCH_MODEL,
    VECTOR_STORE_BACKEND("VECTOR_STORE_TYPE"),
    /// `forget` keeps no history of queries.
    WORKBENCH_HISTORY,
    WORKBENCH_THEME,
    WORKBENCH_ZOOM,
    WORKBENCH_MOTION,
    /// Environment only: the settings file lies in the home itself.
    WORKBENCH_HOME;

    private final List<String> spellings;

    SettingName(String... aliases) {
        this.spellings =
                Stream.concat(Stream.of(name()), Arrays.stream(aliases)).toList();
    }

    /// The name and its aliases as the environment spells them, the one that wins first.
    public List<String> inEnvironment() {
        return spellings;
    }

    /// The name and its aliases as the settings file spells them.
    public List<String> inFile() {
        return spellings.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    static Optional<SettingName> ofFileKey(String key) {
        return Arrays.stream(values())
                .filter(name -> name != WORKBENCH_HOME)
                .filter(name -> name.inFile().contains(key))
                .findFirst();
    }

    /// Only what the settings contract names: nothing else of a caller's environment is handed on.
    public static Map<String, String> relevantOf(Map<String, String> environment) {
        Map<String, String> relevant = new LinkedHashMap<>();
        for (SettingName name : values()) {
            for (String spelling : name.spellings) {
                String value = environment.get(spelling);
                if (value != null) {
                    relevant.put(spelling, value);
                }
            }
        }
        environment.forEach((name, value) -> {
            if (FeedKey.isOne(name)) {
                relevant.put(name, value);
            }
        });
        return relevant;
    }
}
