package org.aurorasoc.workbench.settings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.aurorasoc.workbench.domain.IndicatorType;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.settings.FeedSettings.CsvMapping;
import org.aurorasoc.workbench.settings.FeedSettings.Format;
import org.aurorasoc.workbench.settings.FeedSettings.LocalFile;

/// How a feed's file is read.
final class LocalFileChoices {
    private static final List<String> MEANINGS = List.of(
            "value",
            "type",
            "verdict",
            "confidence",
            "context",
            "tags",
            "tlp",
            "reported",
            "first_seen",
            "last_seen",
            "valid_until");

    private LocalFileChoices() {}

    static LocalFile read(FeedTable table, Function<Choice, Path> path, Consumer<String> warnings) {
        return new LocalFile(
                path.apply(table.required("path")),
                table.find("format").map(LocalFileChoices::format).orElse(Format.AUTO),
                new CsvMapping(
                        table.find("delimiter").map(LocalFileChoices::delimiter).orElse(','),
                        table.flag("header", true),
                        columns(table.table("columns"), warnings),
                        IndicatorType.canonical(table.text("type", ""), "").replace(IndicatorType.UNKNOWN, ""),
                        table.find("verdict").map(LocalFileChoices::verdict).orElse(VerdictWord.SUSPICIOUS)));
    }

    private static Format format(Choice choice) {
        return switch (choice.oneOf(List.of("auto", "misp", "stix", "csv"))) {
            case "csv" -> Format.CSV;
            case "auto" -> Format.AUTO;
            default -> Format.JSON;
        };
    }

    private static char delimiter(Choice choice) {
        String text = choice.word().equals("tab") ? "\t" : choice.value();
        if (text.length() != 1 || "\"#\r\n".contains(text) || Character.isSurrogate(text.charAt(0))) {
            throw choice.wrong("must be one sign, or tab");
        }
        return text.charAt(0);
    }

    private static VerdictWord verdict(Choice choice) {
        String word = choice.oneOf(List.of("malicious", "suspicious", "benign", "unknown"));
        return VerdictWord.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Map<String, String> columns(FeedTable table, Consumer<String> warnings) {
        Map<String, String> columns = new HashMap<>();
        MEANINGS.forEach(meaning -> table.find(meaning).ifPresent(choice -> columns.put(meaning, choice.plainText())));
        table.nameTheRest(warnings);
        return columns;
    }
}
