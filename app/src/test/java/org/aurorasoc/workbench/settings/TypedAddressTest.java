package org.aurorasoc.workbench.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedAddressTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "redis://:pw@cache:6379/0, redis://cache:6379/0, pw",
                "rediss://soc:p%40w@cache, rediss://soc@cache, p@w",
                "redis://:p/w@cache/0, redis://cache/0, p/w",
                "postgresql+asyncpg://soc:p@w@db1:5432/a, postgresql+asyncpg://soc@db1:5432/a, p@w",
                "jdbc:postgresql://db1/a?user=soc&password=pw&ssl=true, jdbc:postgresql://db1/a?user=soc&ssl=true, pw",
                "jdbc:postgresql://db1/a?password=pw, jdbc:postgresql://db1/a, pw",
                "redis://cache:6379/0, redis://cache:6379/0, ''",
                "postgresql://db1:5432/a?application_name=x@y, postgresql://db1:5432/a?application_name=x@y, ''",
                "redis://soc@cache, redis://soc@cache, ''"
            })
    void thePasswordIsTakenOut(String typed, String address, String password) {
        TypedAddress read = TypedAddress.of(typed);

        assertThat(read.address()).isEqualTo(address);
        assertThat(read.password().reveal()).isEqualTo(password);
    }

    @Test
    void itPrintsAsStars() {
        assertThat(TypedAddress.of("redis://:s3cret@cache"))
                .hasToString("TypedAddress[address=redis://cache, password=***]");
    }
}
