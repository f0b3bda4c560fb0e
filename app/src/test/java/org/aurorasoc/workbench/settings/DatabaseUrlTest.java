package org.aurorasoc.workbench.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUrlTest {
    @TempDir
    Path home;

    private final List<String> warnings = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgresql://ann:pw@db1:6543/soc                             | ann@db1:6543/soc             | pw",
                "postgres://ann:pw@db1/soc                                    | ann@db1:5432/soc             | pw",
                "postgresql+asyncpg://ann:pw@db1/soc                          | ann@db1:5432/soc             | pw",
                "POSTGRESQL://ann:pw@db1/soc                                  | ann@db1:5432/soc             | pw",
                "jdbc:postgresql://db1:6543/soc?user=ann&password=pw          | ann@db1:6543/soc             | pw",
                "jdbc:postgresql://ann:pw@db1/soc                             | ann@db1:5432/soc             | pw",
                "jdbc:postgresql:soc                                          | aurorasoc@localhost:5432/soc | ''",
                "postgresql://db1                                             | aurorasoc@db1:5432/aurorasoc | ''",
                "postgresql:///soc                                            | aurorasoc@localhost:5432/soc | ''",
                "postgresql:///soc?host=db1&port=6000&user=ann&password=p%26w | ann@db1:6000/soc             | p&w",
                "postgresql://a%40n:p%3Aw%2F%25@db1/s%20c                     | a@n@db1:5432/s c             | p:w/%",
                "postgresql://ann:p@w@db1/soc                                 | ann@db1:5432/soc             | p@w",
                "postgresql://ann:p:w@db1/soc                                 | ann@db1:5432/soc             | p:w",
                "postgresql://ann:p+w@db1/soc                                 | ann@db1:5432/soc             | p+w",
                "postgresql://db1/soc?user=ann&password=p+w                   | ann@db1:5432/soc             | p+w",
                "jdbc:postgresql://db1/soc?user=ann&password=p+w              | ann@db1:5432/soc             | p w",
                "postgresql://ann:p%C3%A4ss@db1/soc                           | ann@db1:5432/soc             | päss",
                "postgresql://ann:pw@[2001:db8::1]:6543/soc                   | ann@2001:db8::1:6543/soc     | pw",
                "postgresql://ann:pw@[::1]/soc                                | ann@::1:5432/soc             | pw",
            })
    void everySpellingIsUnderstood(String url, String location, String password) {
        PostgresSettings postgres = load(url);

        assertThat(postgres.location()).isEqualTo(location);
        assertThat(postgres.password().reveal()).isEqualTo(password);
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sslmode=require, require",
        "ssl=true, verify-full",
        "ssl=false, disable",
        "ssl=require, require",
        "'', prefer"
    })
    void theModeOfEncryptionIsReadFromTheParameters(String query, String mode) {
        assertThat(load("postgresql://db1/soc?" + query).sslMode()).isEqualTo(mode);
    }

    @Test
    void harmlessParametersReachTheDriverUnderItsOwnNames() {
        PostgresSettings postgres = load(
                "postgresql://db1/soc?application_name=w%20b&connect_timeout=9&sslrootcert=/etc/ca.pem&prepareThreshold=0");

        assertThat(postgres.parameters())
                .isEqualTo(Map.of("ApplicationName", "w b", "sslrootcert", "/etc/ca.pem", "prepareThreshold", "0"));
        assertThat(postgres.timeouts().connect()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void aParameterThatCouldLoadAClassOrWriteAFileIsLeftOutAndSaid() {
        PostgresSettings postgres = load("postgresql://db1/soc?socketFactory=evil.Class&loggerFile=/tmp/x&<b>=1");

        assertThat(postgres.parameters()).isEmpty();
        assertThat(warnings)
                .containsExactly(
                        "DATABASE_URL gives \"socketFactory\", which the workbench does not pass on.",
                        "DATABASE_URL gives \"loggerFile\", which the workbench does not pass on.",
                        "DATABASE_URL gives a parameter, which the workbench does not pass on.");
    }

    private PostgresSettings load(String url) {
        return new SettingsLoader(warnings::add)
                .load(Map.of("DATABASE_URL", url), home)
                .postgres();
    }
}
