package org.aurorasoc.workbench.intel.misp;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aurorasoc.workbench.domain.intel.Clearance;
import org.aurorasoc.workbench.domain.intel.EgressGate;
import org.aurorasoc.workbench.domain.intel.FeedAnswer;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.intel.MarkedIndicator;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.settings.FeedSettings;
import org.aurorasoc.workbench.settings.FeedSettings.MispServer;
import org.aurorasoc.workbench.settings.Secret;
import org.aurorasoc.workbench.task.CancelToken;
import org.jspecify.annotations.Nullable;

/// Feeds and questions as the tests of this package make them.
final class Asking {
    static final String KEY = "a-key-that-nobody-may-read";
    static final Duration PATIENT = Duration.ofSeconds(20);

    private Asking() {}

    static MispFeed feed(URI url, Duration timeout, int perMinute, @Nullable Path ca) {
        MispServer server = new MispServer(url, new Secret(KEY), ca, timeout, perMinute);
        FeedSettings settings =
                new FeedSettings("team", true, Tlp.GREEN, Set.of("ip", "domain", "url", "sha256"), server);
        return new MispFeed(settings, server, Clock.systemUTC());
    }

    static MispFeed feed(FakeMisp server) {
        return feed(server.url("http"), PATIENT, 1000, null);
    }

    static Clearance cleared(MispFeed feed, Indicator... indicators) {
        List<MarkedIndicator> asked = Arrays.stream(indicators)
                .map(indicator -> new MarkedIndicator(indicator, Tlp.CLEAR))
                .toList();
        return new EgressGate(_ -> Optional.empty()).clear(feed.terms(), Tlp.CLEAR, asked);
    }

    static Map<Indicator, FeedAnswer> ask(MispFeed feed, Indicator... indicators) {
        return feed.ask(cleared(feed, indicators), new CancelToken());
    }

    static FeedAnswer askOne(MispFeed feed) {
        return ask(feed, domain("evil.example")).get(domain("evil.example"));
    }

    static Indicator domain(String name) {
        return Indicator.of("domain", name);
    }
}
