package org.aurorasoc.workbench.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.AsciiCase;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.error.InvalidInputException;

/// Reads what the user chose. A variable of the environment wins over the active profile of `workbench.toml`, that over
/// the file's top, that over the default.
public final class SettingsLoader {
    private static final List<String> STORES_OF_OTHERS =
            List.of("chroma", "pinecone", "weaviate", "qdrant", "milvus", "faiss");

    private final Consumer<String> warnings;

    /// `warnings` hears sentences about what was ignored; none holds a value.
    public SettingsLoader(Consumer<String> warnings) {
        this.warnings = warnings;
    }

    /// The settings in `home`, whose own place was settled before; see [HomeFolder].
    public Settings load(Map<String, String> environment, Path home) {
        return load(environment, home, SettingsFile.text(home.resolve(SettingsFile.NAME)));
    }

    /// As if the file held this.
    Settings load(Map<String, String> environment, Path home, Optional<String> text) {
        SettingsFile.Contents file = new SettingsFile(warnings).read(text);
        List<Layer> layers = Stream.concat(Stream.of(Layer.ofEnvironment(environment)), file.layers().stream())
                .toList();
        Choices choices = new Choices(layers);
        StoreBackend store = store(choices);
        layers.forEach(layer -> readDatabaseUrl(layer, store));
        return new Settings(
                home,
                store,
                embeddings(choices),
                model(choices),
                PostgresChoices.of(choices),
                RedisChoices.of(choices),
                new FeedChoices(environment, home, warnings).read(file.feeds()),
                keepsHistory(choices),
                LookChoices.of(choices));
    }

    /// A URL meant for another program must not stop somebody who said that the store is embedded.
    private void readDatabaseUrl(Layer layer, StoreBackend store) {
        try {
            layer.readDatabaseUrl(warnings);
        } catch (InvalidInputException e) {
            if (store == StoreBackend.POSTGRES) {
                throw e;
            }
            warnings.accept(e.sentence() + " It is not needed for the embedded store and is ignored.");
        }
    }

    private static StoreBackend store(Choices choices) {
        return choices.find(SettingName.VECTOR_STORE_BACKEND)
                .map(SettingsLoader::namedStore)
                .orElseGet(() -> choices.anyHas(SettingName.PG_HOST) || choices.anyHas(SettingName.DATABASE_URL)
                        ? StoreBackend.POSTGRES
                        : StoreBackend.EMBEDDED);
    }

    private static StoreBackend namedStore(Choice choice) {
        String word = choice.word();
        if (STORES_OF_OTHERS.contains(word)) {
            throw new InvalidInputException(
                    choice.place() + " names " + word + ", a store that the workbench does not have.",
                    "Use embedded or postgres.");
        }
        return switch (word) {
            case "embedded" -> StoreBackend.EMBEDDED;
            case "postgres", "postgresql", "pgvector" -> StoreBackend.POSTGRES;
            default -> throw choice.wrong("must be embedded or postgres");
        };
    }

    private static boolean keepsHistory(Choices choices) {
        return choices.find(SettingName.WORKBENCH_HISTORY)
                .map(choice -> choice.oneOf(List.of("keep", "forget")))
                .filter("forget"::equals)
                .isEmpty();
    }

    private static EmbeddingsBackend embeddings(Choices choices) {
        return choices.find(SettingName.AURORASOC_EMBEDDINGS_BACKEND)
                .map(choice -> choice.oneOf(List.of("auto", "hash")))
                .filter("hash"::equals)
                .map(hash -> EmbeddingsBackend.HASH)
                .orElse(EmbeddingsBackend.AUTO);
    }

    private static ModelId model(Choices choices) {
        return choices.find(SettingName.WORKBENCH_MODEL)
                .map(choice -> ModelId.CHOICES.stream()
                        .filter(model -> AsciiCase.lower(model.name()).equals(choice.word()))
                        .findFirst()
                        .orElseThrow(() -> choice.wrong("must be one of " + names())))
                .orElse(ModelId.MINILM);
    }

    private static String names() {
        return ModelId.CHOICES.stream().map(ModelId::name).collect(Collectors.joining(", "));
    }
}
