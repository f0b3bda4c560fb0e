package org.aurorasoc.workbench.domain.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Ten thousand made values of each type that the real documents lack, defanged by chance, found where they were put.
class GeneratedFormsTest {
    private static final int CASES = 10_000;
    private static final List<String> DOTS =
            List.of(".", "[.]", "(.)", "{.}", "[dot]", "(dot)", "\\.", "[DOT]", " [.] ");
    private static final List<String> COLONS = List.of(":", "[:]", "(:)", "{:}");
    private static final List<String> BEFORE =
            List.of("", " ", "(", "\"", "seen: ", "|", "\u00A0", "“", "😀 ", "ip=", "\n", "[");
    private static final List<String> AFTER =
            List.of("", " ", ")", "\"", ", then", ".", "\u00A0x", "”", ";", "\n", "]", "?");

    private record Kind(String type, Function<Random, String> value, Function<String, String> canonical) {
        @Override
        public String toString() {
            return type;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("ip", MadeValues::version6, MadeValues::canonical6),
                new Kind("cidr", MadeValues::range, MadeValues::canonicalRange),
                new Kind(
                        "asn",
                        MadeValues::network,
                        value -> value.replace("ASN", "AS").replace(" ", "")),
                new Kind("technique", MadeValues::technique, value -> value),
                new Kind("wallet", MadeValues::wallet, MadeValues::canonicalWallet));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyMadeValueIsFoundWhereItStands(Kind kind) {
        Random random = new Random(9);
        Extractor extractor = Reading.with();
        for (int i = 0; i < CASES; i++) {
            String value = kind.value().apply(random);
            String written = defanged(value, random);
            String before = pick(BEFORE, random);
            String text = before + written + pick(AFTER, random);
            List<FoundIndicator> found = extractor.read(text).indicators();
            assertThat(found).as(text).hasSize(1);
            FoundIndicator only = found.getFirst();
            assertThat(only.type()).as(text).isEqualTo(kind.type());
            assertThat(only.value()).as(text).isEqualTo(kind.canonical().apply(value));
            assertThat(only.first()).as(text).isEqualTo(new Span(before.length(), before.length() + written.length()));
        }
    }

    private static String defanged(String value, Random random) {
        String dot = pick(DOTS, random);
        String colon = pick(COLONS, random);
        return value.replace(".", dot).replace(":", colon);
    }

    private static String pick(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
