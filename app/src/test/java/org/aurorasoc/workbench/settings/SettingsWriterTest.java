package org.aurorasoc.workbench.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.files.PrivateFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsWriterTest {
    private static final String OWNERS = """
            # my settings
            pg_host = "db1" # the old one
            some_future_key = 3

            # feeds below
            [[feed]]
            name = "team misp"
            kind = "misp"
            url = "https://misp.example"

            [[feed]]
            name = "files"
            kind = "file"
            path = "feed.csv"

            [profiles.night]
            pg_host = "db2"
            """;

    @TempDir
    private Path home;

    private SettingsWriter writer() {
        return new SettingsWriter(Map.of(), home);
    }

    private Path file() {
        return home.resolve("workbench.toml");
    }

    private String text() throws IOException {
        return Files.readString(file());
    }

    private void owns(String text) throws IOException {
        Files.writeString(file(), text);
    }

    @Test
    void oneValueChangesAndAllElseStaysAsItsOwnerWroteIt() throws IOException {
        owns(OWNERS);

        writer().set(Optional.empty(), SettingName.PG_HOST, "db9");

        assertThat(text()).isEqualTo(OWNERS.replace("\"db1\" #", "\"db9\" #"));
    }

    @Test
    void aFeedComesAtTheEndAndGoesWithTheTablesInsideIt() throws IOException {
        owns(OWNERS + "\n[[feed]]\nname = \"csv\"\nkind = \"file\"\npath = \"a\"\n\n[feed.columns]\nvalue = \"1\"\n");

        writer().removeFeed(3);
        assertThat(text().stripTrailing()).isEqualTo(OWNERS.stripTrailing());
        writer().removeFeed(1);
        assertThat(text())
                .doesNotContain("team misp")
                .contains("# feeds below", "name = \"files\"", "[profiles.night]");
        writer().addFeed(Map.of("name", "new", "kind", "file", "path", "b.csv", "enabled", false));
        assertThat(text()).contains("[[feed]]\n", "enabled = false\n", "name = \"new\"\n");
        assertThatThrownBy(() -> writer().addFeed(Map.of("name", "x", "kind", "misp", "url", "https://a:s3cret@b")))
                .hasMessageNotContaining("s3cret");
        assertThat(text()).doesNotContain("s3cret");
    }

    @Test
    void noAddressIsWrittenWithItsPassword() {
        for (SettingName name : List.of(SettingName.REDIS_URL, SettingName.DATABASE_URL, SettingName.PG_HOST)) {
            assertThatThrownBy(() -> writer().set(Optional.empty(), name, "redis://:s3cret@cache"))
                    .hasMessageNotContaining("s3cret");
        }
        assertThat(file()).doesNotExist();
    }

    @Test
    void aNewValueStandsBeforeTheTablesAndAProfileGetsItsOwn() throws IOException {
        owns(OWNERS);

        writer().set(Optional.empty(), SettingName.PG_USER, "soc");
        writer().set(Optional.of("night"), SettingName.PG_USER, "n\"ight\\");
        writer().set(Optional.of("day"), SettingName.PG_PORT, "5433");

        assertThat(text()).contains("some_future_key = 3\npg_user = \"soc\"\n").endsWith("""
                [profiles.night]
                pg_host = "db2"
                pg_user = "n\\"ight\\\\"

                [profiles.day]
                pg_port = "5433"
                """);
        assertThat(SettingOrigins.read(Map.of(), home).profiles()).containsExactly("day", "night");
    }

    @Test
    void anEmptyValueTakesTheLineAway() throws IOException {
        owns(OWNERS);

        writer().set(Optional.empty(), SettingName.PG_HOST, "");

        assertThat(text()).doesNotContain("db1").contains("# my settings", "some_future_key");
    }

    @Test
    void theFileIsMadeForItsOwnerAlone() throws IOException {
        writer().set(Optional.empty(), SettingName.PG_HOST, "db1");

        assertThat(text()).isEqualTo("pg_host = \"db1\"\n");
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PrivateFiles.FILE_RIGHTS);
    }

    @Test
    void aFeedIsChangedByItsNumber() throws IOException {
        owns(OWNERS);

        writer().feed(2, "enabled", true);
        writer().feed(1, "ceiling", "amber+strict");

        assertThat(text()).contains("path = \"feed.csv\"\nenabled = true\n", "ceiling = \"amber+strict\"\n");
        assertThat(new SettingsLoader(_ -> {}).load(Map.of(), home).feeds())
                .extracting(FeedSettings::enabled)
                .containsExactly(false, true);
    }

    @Test
    void profilesAreMadeUsedAndRemoved() throws IOException {
        writer().profile("night", Map.of(SettingName.PG_HOST, "db2"));
        writer().activate(Optional.of("night"));

        assertThat(new SettingsLoader(_ -> {}).load(Map.of(), home).postgres().host())
                .isEqualTo("db2");
        assertThatThrownBy(() -> writer().removeProfile("night")).hasMessage("This profile is in use.");
        writer().activate(Optional.empty());
        writer().removeProfile("night");
        assertThat(SettingOrigins.read(Map.of(), home).profiles()).isEmpty();
        assertThatThrownBy(() -> writer().profile("a]b", Map.of(SettingName.PG_HOST, "x")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whatItDoesNotUnderstandIsLeftToItsOwner() throws IOException {
        String odd = "pg_host = \"\"\"\ndb1\"\"\"\nprofiles = { night = { pg_host = \"db2\" } }\n";
        owns(odd);

        assertThatThrownBy(() -> writer().set(Optional.empty(), SettingName.PG_HOST, "db9"))
                .hasMessageContaining("in a way that the window does not change");
        assertThatThrownBy(() -> writer().set(Optional.of("night"), SettingName.PG_HOST, "db9"))
                .isInstanceOf(InvalidInputException.class);
        assertThat(text()).isEqualTo(odd);
    }

    @Test
    void aValueThatCannotBeUsedIsRefusedAndTheFileStays() throws IOException {
        owns(OWNERS);

        assertThatThrownBy(() -> writer().set(Optional.empty(), SettingName.PG_PORT, "many"))
                .hasMessageContaining("must be a whole number");
        assertThat(text()).isEqualTo(OWNERS);
    }

    @Test
    void aPasswordNeverLandsInTheFile() {
        assertThatThrownBy(() -> writer().set(Optional.empty(), SettingName.PG_PASSWORD, "s3cret"))
                .isInstanceOf(InvalidInputException.class)
                .message()
                .doesNotContain("s3cret");
        assertThat(file()).doesNotExist();
    }

    @Test
    void theEnvironmentIsNamedAsTheOriginAndItsSecretsAreNot() throws IOException {
        owns(OWNERS);
        Map<String, String> environment =
                Map.of("DATABASE_URL", "postgresql://soc:s3cret@db7/a", "REDIS_URL", "redis://:p@r");

        SettingOrigins origins = SettingOrigins.read(environment, home);

        assertThat(origins.variable(SettingName.PG_HOST)).contains("DATABASE_URL");
        assertThat(origins.text(SettingName.PG_HOST, "")).isEqualTo("db7");
        assertThat(origins.variable(SettingName.PG_PASSWORD)).contains("DATABASE_URL");
        assertThat(origins.toString()).doesNotContain("s3cret").doesNotContain(":p@");
    }

    @Test
    void thePasswordOfAKeyNeverLandsInTheFile() {
        assertThatThrownBy(() -> writer().set(
                                Optional.empty(),
                                SettingName.DATABASE_URL,
                                "postgresql://soc@db7/a?sslkey=k.pk8&sslpassword=s3cret"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("password of a key")
                .message()
                .doesNotContain("s3cret");
        assertThat(file()).doesNotExist();
    }
}
