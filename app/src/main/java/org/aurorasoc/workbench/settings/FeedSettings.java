package org.aurorasoc.workbench.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.jspecify.annotations.Nullable;

/// One `[[feed]]` of the settings file. Off unless it says otherwise.
///
/// @param types the canonical indicator types that it is asked about
public record FeedSettings(String name, boolean enabled, Tlp ceiling, Set<String> types, Source source) {
    public FeedSettings {
        types = Set.copyOf(types);
    }

    public sealed interface Source {}

    /// @param ca a file of certificates that alone are trusted; null for those of the system
    public record MispServer(URI url, Secret key, @Nullable Path ca, Duration timeout, int requestsPerMinute)
            implements Source {}

    public record LocalFile(Path path, Format format, CsvMapping csv) implements Source {}

    public enum Format {
        /// By the file's ending.
        AUTO,
        /// MISP events or a STIX bundle; the content tells which.
        JSON,
        CSV
    }

    /// How a CSV file is read.
    ///
    /// @param columns from a meaning (`value`, `type`, `verdict` …) to a header's name or a column's number from 1
    /// @param type of values whose row names none; empty to tell by the look
    /// @param verdict of rows that name none
    public record CsvMapping(
            char delimiter, boolean header, Map<String, String> columns, String type, VerdictWord verdict) {
        public CsvMapping {
            columns = Map.copyOf(columns);
        }
    }
}
