package org.aurorasoc.workbench.quality;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.service.intake.CaseKind;
import org.aurorasoc.workbench.service.intake.IndicatorKind;
import org.junit.jupiter.api.Test;

/// What the bundled library promises to whoever tries the program with it.
class SampleLibraryTest {
    private static final Pattern RESERVED_NAME = Pattern.compile("([a-z0-9-]+\\.)+(example|test|invalid)");
    private static final Pattern DOCUMENTED_ADDRESS =
            Pattern.compile("(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d{1,3}|2001:db8:[0-9a-f:]+");
    private static final Pattern LINK = Pattern.compile("https?://([^/]+)/.*");
    private static final Pattern ADDRESS_OR_LINK = Pattern.compile("\\d+\\.\\d+\\.\\d+|://|@|www\\.");
    private static final Map<String, Integer> HASH_LENGTHS = Map.of("md5", 32, "sha1", 40, "sha256", 64);

    private final List<JsonObject> cases = BundledSamples.records(BundledSamples.CASES);
    private final List<JsonObject> indicators = BundledSamples.records(BundledSamples.INDICATORS);

    @Test
    void aHundredAndFiftyCasesInTwelveFamiliesAndFiveHundredIndicators() {
        assertThat(cases).hasSize(150);
        assertThat(cases).extracting(sample -> text(sample, "id")).doesNotHaveDuplicates();
        assertThat(cases.stream().collect(groupingBy(sample -> text(sample, "family"), counting())))
                .hasSize(12)
                .allSatisfy((family, members) -> assertThat(members).as(family).isBetween(8L, 16L));
        assertThat(indicators).hasSize(500);
        assertThat(indicators)
                .extracting(row -> new IndicatorKind().identify(row).id())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyCaseKeepsTheContractAndIsMarked() {
        for (JsonObject sample : cases) {
            String id = text(sample, "id");
            assertThat(id).matches("SAMPLE-\\d{4}");
            assertThat(new CaseKind().identify(sample).id()).isEqualTo(id);
            assertThat(BundledSamples.prose(sample))
                    .as(id)
                    .allSatisfy(prose -> assertThat(prose).isNotBlank());
            assertThat(text(sample, "summary").split("\\. ").length).as(id).isBetween(2, 5);
            assertThat(Severity.of(sample.text("severity"))).as(id).isNotEqualTo(Severity.UNKNOWN);
            assertThat(text(sample, "outcome")).as(id).isNotBlank();
            assertThat(text(sample, "tlp")).as(id).matches("TLP:(RED|AMBER|GREEN)");
            assertThat(BundledSamples.texts(sample, "techniques"))
                    .as(id)
                    .allMatch(t -> t.matches("T\\d{4}(\\.\\d{3})?"));
            assertThat(BundledSamples.texts(sample, "what_worked")).as(id).isNotEmpty();
            assertThat(sample.get("confidence")).as(id).isInstanceOf(JsonNumber.class);
            assertThat(sample.get("minutes_to_contain")).as(id).isInstanceOf(JsonNumber.class);
            assertThat(sample.get("sample")).as(id).isEqualTo(JsonBoolean.TRUE);
            assertThat(Instant.parse(text(sample, "stored_at")))
                    .as(id)
                    .isBetween(Instant.parse("2024-11-21T00:00:00Z"), Instant.parse("2026-11-21T00:00:00Z"));
        }
    }

    @Test
    void everyIndicatorIsCanonicalExplainedAndMarked() {
        assertThat(indicators).extracting(row -> text(row, "context")).doesNotHaveDuplicates();
        for (JsonObject row : indicators) {
            assertThat(new IndicatorKind().identify(row).payload()).isEqualTo(row);
            assertThat(text(row, "verdict")).isIn("malicious", "suspicious", "benign", "unknown");
            assertThat(text(row, "source")).isEqualTo("sample");
            assertThat(BundledSamples.texts(row, "tags")).isNotEmpty();
            assertThat(Instant.parse(text(row, "first_seen"))).isBefore(Instant.parse("2026-11-21T00:00:00Z"));
            assertThat(row.get("sample")).isEqualTo(JsonBoolean.TRUE);
        }
    }

    @Test
    void onlyReservedNamesAndDocumentationAddressesOccur() {
        assertThat(indicators).allSatisfy(SampleLibraryTest::isReserved);
        for (JsonObject sample : cases) {
            assertThat(BundledSamples.objects(sample, "iocs")).allSatisfy(SampleLibraryTest::isReserved);
            assertThat(BundledSamples.prose(sample)).noneMatch(ADDRESS_OR_LINK.asPredicate());
        }
        assertThat(indicators).extracting(row -> text(row, "context")).noneMatch(ADDRESS_OR_LINK.asPredicate());
    }

    private static void isReserved(JsonObject indicator) {
        String value = text(indicator, "value");
        switch (text(indicator, "type")) {
            case "ip" -> assertThat(value).matches(DOCUMENTED_ADDRESS);
            case "domain" -> assertThat(value).matches(RESERVED_NAME);
            case "email" -> assertThat(value.substring(value.indexOf('@') + 1)).matches(RESERVED_NAME);
            case "url" -> assertThat(LINK.matcher(value).replaceFirst("$1")).matches(RESERVED_NAME);
            case "host" -> assertThat(value).matches("[a-z0-9-]+");
            case "md5", "sha1", "sha256" ->
                assertThat(value).matches("[0-9a-f]+").hasSize(HASH_LENGTHS.get(text(indicator, "type")));
            default -> throw new AssertionError("An indicator of a type not planned: " + indicator);
        }
    }

    @Test
    void whatACaseNamesIsAmongTheIndicators() {
        Set<String> known = new HashSet<>();
        indicators.forEach(row -> known.add(new IndicatorKind().identify(row).id()));
        for (JsonObject sample : cases) {
            assertThat(BundledSamples.objects(sample, "iocs"))
                    .as(text(sample, "id"))
                    .allMatch(named ->
                            known.contains(new IndicatorKind().identify(named).id()));
        }
    }

    @Test
    void noTwoMembersOfAFamilyShareAFiveWordPhrase() {
        Map<String, String> firstUse = new HashMap<>();
        for (JsonObject sample : cases) {
            String id = text(sample, "id");
            BundledSamples.prose(sample)
                    .flatMap(prose -> phrases(prose).stream())
                    .forEach(phrase -> {
                        String first = firstUse.putIfAbsent(text(sample, "family") + ": " + phrase, id);
                        assertThat(first == null || first.equals(id))
                                .as("%s and %s: %s", first, id, phrase)
                                .isTrue();
                    });
        }
    }

    private static Set<String> phrases(String prose) {
        String[] words = prose.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        Set<String> phrases = new HashSet<>();
        for (int i = 0; i + 5 <= words.length; i++) {
            phrases.add(String.join(" ", List.of(words).subList(i, i + 5)));
        }
        return phrases;
    }

    @Test
    void everyFamilyHasMembersThatByTheirWordsLookLikeAnother() {
        Map<String, String> family = new HashMap<>();
        cases.forEach(sample -> family.put(text(sample, "id"), text(sample, "family")));
        Map<String, List<String>> byWords = new WordsAlone(cases, sample -> text(sample, "summary")).nearest(1);
        Map<String, Long> mistaken = cases.stream()
                .map(sample -> text(sample, "id"))
                .filter(id -> !family.get(byWords.get(id).getFirst()).equals(family.get(id)))
                .collect(groupingBy(family::get, counting()));
        assertThat(mistaken)
                .hasSize(12)
                .allSatisfy((name, count) -> assertThat(count).as(name).isGreaterThanOrEqualTo(2));
    }

    @Test
    void harmlessCasesCarryTheTechniquesOfAttacks() {
        Set<String> ofAttacks = new HashSet<>();
        cases.stream()
                .filter(sample -> !harmless(sample))
                .forEach(sample -> ofAttacks.addAll(BundledSamples.texts(sample, "techniques")));
        assertThat(cases.stream()
                        .filter(SampleLibraryTest::harmless)
                        .filter(sample -> BundledSamples.texts(sample, "techniques").stream()
                                .anyMatch(ofAttacks::contains)))
                .hasSizeGreaterThanOrEqualTo(12);
    }

    private static boolean harmless(JsonObject sample) {
        return Set.of("benign", "false positive").contains(text(sample, "disposition"));
    }

    private static String text(JsonObject record, String name) {
        return BundledSamples.text(record, name);
    }
}
