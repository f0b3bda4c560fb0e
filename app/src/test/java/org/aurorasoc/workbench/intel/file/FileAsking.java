package org.aurorasoc.workbench.intel.file;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aurorasoc.workbench.domain.intel.EgressGate;
import org.aurorasoc.workbench.domain.intel.FeedAnswer;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.intel.MarkedIndicator;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.settings.FeedSettings;
import org.aurorasoc.workbench.settings.FeedSettings.CsvMapping;
import org.aurorasoc.workbench.settings.FeedSettings.Format;
import org.aurorasoc.workbench.settings.FeedSettings.LocalFile;
import org.aurorasoc.workbench.task.CancelToken;

/// Files as feeds, and questions to them, on a fixed day.
final class FileAsking {
    static final Instant TODAY = Instant.parse("2026-11-21T12:00:00Z");
    private static final Set<String> TYPES =
            Set.of("ip", "cidr", "domain", "url", "email", "md5", "sha1", "sha256", "sha512", "cve", "asn", "wallet");

    private FileAsking() {}

    static CsvMapping mapping(char delimiter, boolean header, Map<String, String> columns) {
        return new CsvMapping(delimiter, header, columns, "", VerdictWord.SUSPICIOUS);
    }

    static FileFeed feed(Path path) {
        return feed(path, mapping(',', true, Map.of()));
    }

    static FileFeed feed(Path path, CsvMapping csv) {
        LocalFile file = new LocalFile(path, Format.AUTO, csv);
        return new FileFeed(
                new FeedSettings("list", true, Tlp.GREEN, TYPES, file), file, Clock.fixed(TODAY, ZoneOffset.UTC));
    }

    /// Marked as strictly as can be: a file is asked all the same.
    static FeedAnswer ask(FileFeed feed, String type, String value) {
        return ask(feed, type, value, new CancelToken());
    }

    static FeedAnswer ask(FileFeed feed, String type, String value, CancelToken token) {
        Indicator indicator = Indicator.of(type, value);
        List<MarkedIndicator> asked = List.of(new MarkedIndicator(indicator, Tlp.RED));
        return feed.ask(new EgressGate(_ -> Optional.empty()).clear(feed.terms(), Tlp.RED, asked), token)
                .get(indicator);
    }

    static FeedAnswer.Found found(FileFeed feed, String type, String value) {
        return (FeedAnswer.Found) ask(feed, type, value);
    }
}
