package org.aurorasoc.workbench.domain.intel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aurorasoc.workbench.domain.intel.HeldBack.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EgressGateTest {
    private static final Set<String> TYPES =
            Set.of("ip", "cidr", "domain", "url", "email", "md5", "sha256", "cve", "asn", "wallet", "host");
    private static final EgressGate GATE = new EgressGate(
            indicator -> indicator.value().equals("8.8.8.8") ? Optional.of("public resolvers") : Optional.empty());

    private static FeedTerms server(Tlp ceiling) {
        return new FeedTerms("team", "misp.example:443", ceiling, TYPES);
    }

    private static Clearance clear(FeedTerms feed, Tlp caseTlp, Tlp own, String type, String value) {
        return GATE.clear(feed, caseTlp, List.of(new MarkedIndicator(Indicator.of(type, value), own)));
    }

    private static Optional<Reason> held(String type, String value) {
        return clear(server(Tlp.GREEN), Tlp.CLEAR, Tlp.CLEAR, type, value).heldBack().stream()
                .map(HeldBack::reason)
                .findFirst();
    }

    @Test
    void theStricterOfCaseAndIndicatorDecidesForEveryCeiling() {
        for (Tlp ceiling : Tlp.values()) {
            for (Tlp ofCase : Tlp.values()) {
                for (Tlp own : Tlp.values()) {
                    boolean leaves = !clear(server(ceiling), ofCase, own, "domain", "evil.example")
                            .cleared()
                            .isEmpty();
                    boolean allowed = ofCase.ordinal() <= ceiling.ordinal() && own.ordinal() <= ceiling.ordinal();
                    assertThat(leaves).as("%s %s %s", ceiling, ofCase, own).isEqualTo(allowed);
                }
            }
        }
    }

    @Test
    void aMissingMarkingCountsAsAmber() {
        assertThat(clear(server(Tlp.GREEN), null, Tlp.GREEN, "domain", "evil.example")
                        .cleared())
                .isEmpty();
        assertThat(clear(server(Tlp.GREEN), Tlp.GREEN, null, "domain", "evil.example")
                        .cleared())
                .isEmpty();
        assertThat(clear(server(Tlp.AMBER), null, null, "domain", "evil.example")
                        .cleared())
                .hasSize(1);
    }

    @Test
    void theSameIndicatorWithTwoMarkingsGoesByTheStricter() {
        Indicator twice = Indicator.of("domain", "evil.example");
        Clearance clearance = GATE.clear(
                server(Tlp.GREEN),
                Tlp.CLEAR,
                List.of(new MarkedIndicator(twice, Tlp.CLEAR), new MarkedIndicator(twice, Tlp.RED)));
        assertThat(clearance.cleared()).isEmpty();
        assertThat(clearance.heldBack()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ip, 10.0.0.1",
        "ip, 172.31.9.9",
        "ip, 192.168.1.1",
        "ip, 127.0.0.1",
        "ip, 169.254.1.1",
        "ip, 100.64.3.4",
        "ip, 224.0.0.5",
        "ip, 0.0.0.0",
        "ip, ::1",
        "ip, fe80::1",
        "ip, fd12::9",
        "ip, ::ffff:10.0.0.1",
        "ip, ::10.0.0.1",
        "ip, 64:ff9b::10.0.0.1",
        "ip, 2002:0a00:0001::7",
        "cidr, 10.0.0.0/8",
        "domain, fileserver",
        "domain, dc1.corp",
        "domain, printer.local",
        "domain, hr.internal",
        "email, someone@mail.intranet",
        "url, http://10.0.0.7/x",
        "url, http://wiki/page",
        "url, http://[fd00::1]:80/",
        "url, https://joe:pass@evil.example/",
        "url, http://0x7f.1/",
        "url, http://127.1/a",
        "url, http:///x",
        "url, http://files.dc1\u3002local/a",
        "url, http://files.dc1.\uFF43\uFF4F\uFF52\uFF50/a",
        "url, http://files.dc1.c%6Frp/a"
    })
    void whatIsOfAnInsideNetworkOrCarriesALoginNeverLeaves(String type, String value) {
        assertThat(held(type, value)).contains(Reason.PRIVATE);
    }

    @ParameterizedTest
    @CsvSource({"sha256, fileserver.dc1.corp", "md5, joe", "cve, hr-laptop-7", "asn, 10.0.0.1", "wallet, hr-laptop-7"})
    void whatDoesNotLookLikeItsTypeNeverLeaves(String type, String value) {
        assertThat(held(type, value)).contains(Reason.PRIVATE);
    }

    @ParameterizedTest
    @CsvSource({
        "ip, 203.0.113.9",
        "ip, 2001:db8::7",
        "cidr, 198.51.100.0/24",
        "domain, evil.example",
        "email, a@evil.example",
        "url, http://203.0.113.9:8080/x@y",
        "url, https://under_score.example/a?b=10.0.0.1",
        "domain, xn--e1aybc.example",
        "ip, 64:ff9b::203.0.113.9",
        "md5, D41D8CD98F00B204E9800998ECF8427E",
        "cve, cve-2026-0001",
        "asn, as64500",
        "wallet, 0x52908400098527886e0f7030069857d2e4169ee7"
    })
    void whatIsPublicMayLeave(String type, String value) {
        assertThat(held(type, value)).isEmpty();
    }

    @Test
    void entitiesListedValuesAndTypesNotAskedForAreHeldBackWithTheirReason() {
        assertThat(held("host", "hr-laptop-7")).contains(Reason.ENTITY);
        assertThat(held("user", "joe")).contains(Reason.ENTITY);
        assertThat(held("rule", "dns tunnel")).contains(Reason.ENTITY);
        assertThat(held("technique", "T1059")).contains(Reason.TYPE_NOT_ACCEPTED);
        assertThat(held("ip", "8.8.8.8")).contains(Reason.WARNING_LISTED);
    }

    @Test
    void aFileHereIsAskedWhateverTheMarkingAndSaysThatNothingLeaves() {
        FeedTerms file = new FeedTerms("list", "", Tlp.CLEAR, TYPES);
        Clearance clearance = clear(file, Tlp.RED, Tlp.RED, "ip", "10.0.0.1");
        assertThat(clearance.cleared()).hasSize(1);
        assertThat(clearance.sentence()).contains("nothing leaves");
        assertThat(clear(file, Tlp.CLEAR, Tlp.CLEAR, "host", "hr-laptop-7").cleared())
                .isEmpty();
    }

    @Test
    void thePreviewNamesThePlaceTheCeilingAndTheReasonOfEachThatStays() {
        Clearance clearance = clear(server(Tlp.GREEN), Tlp.RED, Tlp.CLEAR, "domain", "evil.example");
        assertThat(clearance.sentence()).contains("0 of 1", "misp.example:443", "TLP:GREEN");
        assertThat(clearance.heldBack().getFirst().sentence()).contains("TLP:RED");
    }

    @Test
    void eachHeldBackReasonHasASentenceWithoutTheValue() {
        assertThat(Arrays.stream(Reason.values())
                        .filter(reason -> reason != Reason.PRIVATE)
                        .map(reason -> new HeldBack(Indicator.of("ip", "203.0.113.9"), reason, "this").sentence()))
                .allMatch(sentence -> sentence.endsWith(".") && !sentence.contains("203"));
        assertThat(Arrays.stream(Privacy.values())
                        .map(privacy -> HeldBack.asPrivate(Indicator.of("ip", "203.0.113.9"), privacy)
                                .sentence()))
                .allMatch(sentence -> sentence.startsWith("It is private: ") && !sentence.contains("203"));
    }

    @ParameterizedTest
    @CsvSource({
        "TLP:CLEAR, CLEAR",
        "tlp:white, CLEAR",
        "WHITE, CLEAR",
        "Green, GREEN",
        "amber, AMBER",
        "TLP: AMBER, AMBER",
        "TLP:AMBER+STRICT, AMBER_STRICT",
        "amber_strict, AMBER_STRICT",
        " red , RED"
    })
    void markingsAreReadInTheFormsPeopleUse(String text, Tlp tlp) {
        assertThat(Tlp.read(text)).contains(tlp);
        assertThat(Tlp.read(tlp.label())).contains(tlp);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLP:EX:CHR", "purple", "tlp:", "amberish"})
    void aMarkingThatCannotBeReadIsTheStrictest(String text) {
        assertThat(Tlp.read(text)).isEmpty();
        assertThat(Tlp.of(text)).isEqualTo(Tlp.RED);
        assertThat(Tlp.of(" ")).isEqualTo(Tlp.AMBER);
        assertThat(Tlp.of(null)).isEqualTo(Tlp.AMBER);
    }
}
