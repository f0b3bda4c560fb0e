package org.aurorasoc.workbench.domain.intel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;

/// The words that sources use for their verdicts. Only a whole word counts: "not malicious" must not be
/// read by its end.
public final class VerdictReading {
    private static final List<String> FIELDS = List.of("verdict", "classification", "disposition", "reputation");
    private static final Map<VerdictWord, List<String>> WORDS = Map.of(
            VerdictWord.MALICIOUS,
                    List.of("malicious", "malware", "bad", "known bad", "evil", "blocklisted", "blacklisted", "block"),
            VerdictWord.SUSPICIOUS,
                    List.of("suspicious", "suspect", "questionable", "greyware", "grayware", "pua", "pup", "risky"),
            VerdictWord.BENIGN,
                    List.of(
                            "benign",
                            "clean",
                            "harmless",
                            "good",
                            "known good",
                            "safe",
                            "legitimate",
                            "trusted",
                            "allowlisted",
                            "whitelisted",
                            "not malicious",
                            "false positive",
                            "goodware"));
    private static final Map<String, VerdictWord> BY_WORD = WORDS.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(word -> Map.entry(word, entry.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private VerdictReading() {}

    public static VerdictWord ofWord(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        return BY_WORD.getOrDefault(plain, VerdictWord.UNKNOWN);
    }

    /// Unknown where the payload says nothing we understand.
    public static VerdictWord of(JsonObject payload) {
        return verbatim(payload).map(VerdictReading::ofWord).orElse(VerdictWord.UNKNOWN);
    }

    /// The verdict of a payload as its source wrote it: the first field that has one.
    public static Optional<String> verbatim(JsonObject payload) {
        Stream<Optional<String>> texts = FIELDS.stream().map(field -> text(payload, field));
        Stream<Optional<String>> flag =
                Stream.of(Optional.of("malicious").filter(word -> payload.get(word) == JsonBoolean.TRUE));
        return Stream.concat(texts, flag).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> text(JsonObject payload, String field) {
        return payload.get(field) instanceof JsonString(var text) && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.empty();
    }
}
