package org.aurorasoc.workbench.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.json.TomlText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsStaySecretTest {
    private static final String MARKER = "s3cr3t-marker";
    private static final String FILE = """
            pg_password = "%1$s"
            [[feed]]
            name = "a"
            kind = "misp"
            url = "https://a.example"
            key = "%1$s"
            """.formatted(MARKER);

    @TempDir
    Path home;

    @Test
    void nothingThatIsBuiltOnTheWayPrintsASecret() throws IOException {
        Map<String, String> environment = Map.of(
                "DATABASE_URL", "postgresql://ann:" + MARKER + "@db1/soc?sslpassword=" + MARKER,
                "PG_PASSWORD", MARKER,
                "REDIS_URL", "redis://:" + MARKER + "@cache:6379");
        Files.writeString(home.resolve("workbench.toml"), FILE);
        List<String> printed = new ArrayList<>();

        Settings settings = new SettingsLoader(printed::add).load(environment, home);

        Layer layer = Layer.ofEnvironment(environment);
        layer.readDatabaseUrl(printed::add);
        Choice choice = new Choice("PG_PASSWORD", MARKER);
        printed.addAll(List.of(
                settings.toString(),
                settings.postgres().toString(),
                settings.postgres().password().toString(),
                settings.redis().toString(),
                settings.redis().url().toString(),
                settings.feeds().toString(),
                layer.toString(),
                new Choices(List.of(layer)).toString(),
                layer.databaseUrl().toString(),
                layer.databaseUrl().orElseThrow().parts().toString(),
                choice.toString(),
                String.valueOf(choice.wrong("must be right").getMessage()),
                new TomlText.Table(TomlText.read("workbench.toml", "a = \"" + MARKER + "\"")).toString()));
        assertThat(printed).noneMatch(text -> text.contains(MARKER));
        assertThat(settings.postgres().password().reveal()).isEqualTo(MARKER);
        assertThat(settings.redis().url().reveal()).contains(MARKER);
        assertThat(settings.postgres().parameters()).containsEntry("sslpassword", MARKER);
    }
}
