package org.aurorasoc.workbench.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.aurorasoc.workbench.cache.CacheAnswer;
import org.aurorasoc.workbench.cache.CacheKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheEntryTextTest {
    private static CacheAnswer read(String type, String name, String value) {
        byte[] bytes = CacheEntryText.utf8("{\"value\":\"" + value + "\"}");
        return CacheEntryText.read(new CacheKey(type, name), bytes, OptionalLong.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "unknown, evil[.]example, evil.example",
        "auto, evil.example, evil[.]example",
        "domain, Evil.example., evil.EXAMPLE",
        "url, hxxps://evil[.]example/a, https://evil.example/a",
        "ip, 198[.]51[.]100[.]7, 198.51.100.7",
        "ipv6, 2001:DB8:0::1, 2001:db8::1"
    })
    void anEntryIsOfItsKeyHoweverEitherIsDefanged(String type, String name, String value) {
        assertThat(read(type, name, value)).isInstanceOf(CacheAnswer.Found.class);
    }

    @ParameterizedTest
    @CsvSource({"unknown, evil[.]example, other.example", "url, hxxp://evil.example/a, http://evil.example/b"})
    void anEntryOfAnotherValueIsNone(String type, String name, String value) {
        assertThat(read(type, name, value)).isInstanceOf(CacheAnswer.Unusable.class);
    }
}
