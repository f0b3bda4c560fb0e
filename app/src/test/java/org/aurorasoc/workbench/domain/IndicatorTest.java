package org.aurorasoc.workbench.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTest {
    @ParameterizedTest
    @CsvSource({
        "ipv4, 192.0.2.1, ip, 192.0.2.1",
        "IP-Src, 192.0.2.1, ip, 192.0.2.1",
        "ipv6, 2001:DB8:0:0:0:0:0:1, ip, 2001:db8::1",
        "ip, 2001:db8:0:1:0:0:0:0, ip, 2001:db8:0:1::",
        "ip, ::, ip, ::",
        "ip, 2001:db8:0:1:1:1:1:1, ip, 2001:db8:0:1:1:1:1:1",
        "ip, not.an.address, ip, not.an.address",
        "ip, 1.2, ip, 1.2",
        "ip, 12345, ip, 12345",
        "hostname, Evil.Example., domain, evil.example",
        "fqdn, a.example, domain, a.example",
        "uri, HTTPS://a.example/X, url, HTTPS://a.example/X",
        "hash, D41D8CD98F00B204E9800998ECF8427E, md5, d41d8cd98f00b204e9800998ecf8427e",
        "hash, abc, hash, abc",
        "cve, cve-2024-1234, cve, CVE-2024-1234",
        "'', anything, unknown, anything",
        "yara, rule x, yara, rule x"
    })
    void typesAndValuesHaveOneForm(String type, String value, String canonicalType, String canonicalValue) {
        String found = IndicatorType.canonical(type, value);
        assertThat(found).isEqualTo(canonicalType);
        assertThat(IndicatorValue.canonical(found, value)).isEqualTo(canonicalValue);
    }

    /// Made with another language's uuid5(NAMESPACE_URL, …).
    @Test
    void theIdIsTheOneThatOtherClientsCompute() {
        assertThat(NameUuid.ofIndicator("ip", "1.2.3.4")).isEqualTo("8d6c2e93-1969-56a4-b605-90363f388f32");
        assertThat(NameUuid.ofIndicator("domain", "évil.example")).isEqualTo("23903b50-74f2-5018-9d0f-1f16003a0dfb");
        assertThat(NameUuid.ofIndicator("unknown", "")).isEqualTo("440911ca-ddc6-543a-b7a2-61b03d785c6f");
    }
}
