package org.aurorasoc.workbench.bootstrap;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.intel.IntelFeed;
import org.aurorasoc.workbench.intel.file.FileFeed;
import org.aurorasoc.workbench.intel.misp.MispFeed;
import org.aurorasoc.workbench.settings.FeedSettings;

/// Makes the feeds that are switched on. None opens anything before it is asked.
final class FeedStart {
    private FeedStart() {}

    static List<IntelFeed> open(List<FeedSettings> settings, Clock clock) {
        return settings.stream()
                .filter(FeedSettings::enabled)
                .map(feed -> feed(feed, clock))
                .toList();
    }

    private static IntelFeed feed(FeedSettings settings, Clock clock) {
        return switch (settings.source()) {
            case FeedSettings.MispServer server -> new MispFeed(settings, server, clock);
            case FeedSettings.LocalFile file -> new FileFeed(settings, file, clock);
        };
    }

    static void close(List<IntelFeed> feeds) {
        feeds.forEach(IntelFeed::close);
    }

    /// Tries one feed, as it is set, and lets go of it.
    static Check examine(FeedSettings settings, Clock clock) {
        IntelFeed feed = feed(settings, clock);
        try {
            return feed.examine();
        } finally {
            feed.close();
        }
    }

    /// What the doctor says of each feed; those switched off are not touched.
    static List<Check> examine(List<FeedSettings> settings, Supplier<List<IntelFeed>> feeds) {
        if (settings.isEmpty()) {
            return List.of(Check.off("feeds", "No feed is configured: nothing is asked outside."));
        }
        Stream<Check> off = settings.stream()
                .filter(feed -> !feed.enabled())
                .map(feed -> Check.off("feed " + feed.name(), "Configured and switched off."));
        return Stream.concat(feeds.get().stream().map(IntelFeed::examine), off).toList();
    }
}
