package org.aurorasoc.workbench.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The table of colours, computed from the sheets themselves: text 4.5, marks and borders 3, on every ground
/// they can stand on.
class TokenContrastTest {
    private static final List<String> GROUNDS = List.of("bg", "panel", "rail", "selected", "hover");
    private static final List<String> TEXTS = List.of("fg", "muted", "critical");
    private static final List<String> MARKS = List.of(
            "control-border",
            "accent",
            "focus",
            "critical",
            "high",
            "medium",
            "low",
            "ok",
            "pair-one",
            "pair-two",
            "pair-three",
            "map-a",
            "map-b",
            "map-c",
            "map-d",
            "map-other");
    private static final List<String> SHEETS = List.of(
            "workbench",
            "controls",
            "shell",
            "palette",
            "recall",
            "why",
            "enrich",
            "collections",
            "map",
            "settings",
            "casework");
    private static final Pattern TOKEN = Pattern.compile("-wb-([a-z-]+):\\s*(#[0-9a-f]{6});");
    private static final Pattern USED = Pattern.compile("-wb-[a-z-]+");

    private static String sheet(String name) {
        try (InputStream in =
                Objects.requireNonNull(TokenContrastTest.class.getResourceAsStream("/css/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> tokens(String theme) {
        Map<String, String> tokens = new HashMap<>();
        Matcher matcher = TOKEN.matcher(sheet("tokens-" + theme + ".css"));
        while (matcher.find()) {
            tokens.put(matcher.group(1), matcher.group(2));
        }
        return tokens;
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light", "contrast"})
    void textCanBeReadOnEveryGround(String theme) {
        assertAtLeast(4.5, tokens(theme), TEXTS, GROUNDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light", "contrast"})
    void marksAndBordersCanBeSeenOnEveryGround(String theme) {
        assertAtLeast(3, tokens(theme), MARKS, GROUNDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light", "contrast"})
    void thePrimaryButtonCanBeRead(String theme) {
        assertAtLeast(4.5, tokens(theme), List.of("on-primary"), List.of("primary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light", "contrast"})
    void theScoresLengthStandsOutFromItsTrack(String theme) {
        assertAtLeast(3, tokens(theme), List.of("accent"), List.of("track"));
    }

    private static void assertAtLeast(
            double least, Map<String, String> tokens, List<String> colours, List<String> grounds) {
        for (String colour : colours) {
            for (String ground : grounds) {
                assertThat(contrast(tokens.get(colour), tokens.get(ground)))
                        .as(colour + " on " + ground)
                        .isGreaterThanOrEqualTo(least);
            }
        }
    }

    @Test
    void everyThemeHasTheSameTokensAndEveryUsedOneExists() {
        assertThat(tokens("light").keySet())
                .isEqualTo(tokens("dark").keySet())
                .isEqualTo(tokens("contrast").keySet());
        Set<String> known = new HashSet<>(
                Set.of("-wb-shadow", "-wb-badge", "-wb-mark", "-wb-tint-one", "-wb-tint-two", "-wb-tint-three"));
        tokens("dark").keySet().forEach(name -> known.add("-wb-" + name));
        SHEETS.stream()
                .map(name -> sheet(name + ".css"))
                .flatMap(text -> USED.matcher(text).results())
                .forEach(use -> assertThat(known).contains(use.group()));
    }

    @Test
    void onlyTheTokenSheetsNameColours() {
        SHEETS.stream()
                .forEach(name ->
                        assertThat(sheet(name + ".css")).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b|rgba?\\("));
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
