package org.aurorasoc.workbench.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/// How a MISP server is reached. Without encryption only on this machine, or where that is said to be meant.
final class MispChoices {
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");
    private static final Pattern KEY = Pattern.compile("[!-~]{0,500}");
    private static final int USUAL_SECONDS = 10;
    private static final int USUAL_REQUESTS = 60;

    private final Map<String, String> environment;
    private final Consumer<String> warnings;

    MispChoices(Map<String, String> environment, Consumer<String> warnings) {
        this.environment = environment;
        this.warnings = warnings;
    }

    FeedSettings.MispServer read(FeedTable table, String name, Function<Choice, Path> path) {
        return new FeedSettings.MispServer(
                url(table.required("url"), table.flag("allow_http", false)),
                key(table, name),
                table.find("ca").map(path).orElse(null),
                Duration.ofSeconds(table.number("timeout_seconds", 1, 120, USUAL_SECONDS)),
                table.number("requests_per_minute", 1, 6000, USUAL_REQUESTS));
    }

    private URI url(Choice choice, boolean allowsHttp) {
        URI url = parsed(choice);
        String scheme = Objects.requireNonNullElse(url.getScheme(), "");
        boolean isPlain = scheme.equals("http");
        if (url.getHost() == null
                || !(isPlain || scheme.equals("https"))
                || url.getRawUserInfo() != null
                || url.getRawQuery() != null
                || url.getRawFragment() != null) {
            throw choice.wrong("must be an https address without login, ? and #");
        }
        if (isPlain && !THIS_MACHINE.matcher(url.getHost()).matches()) {
            if (!allowsHttp) {
                throw choice.wrong("must begin with https, unless allow_http says otherwise");
            }
            warnings.accept(choice.place() + " is not encrypted: the key and the questions can be read on the way.");
        }
        return url;
    }

    private static URI parsed(Choice choice) {
        try {
            return new URI(choice.value().strip());
        } catch (URISyntaxException _) {
            throw choice.wrong("must be an https address");
        }
    }

    private Secret key(FeedTable table, String name) {
        String variable = FeedKey.of(name);
        String inEnvironment = Objects.requireNonNullElse(environment.get(variable), "");
        Choice inFile = table.find("key").orElseGet(() -> new Choice(table.place("key"), ""));
        Choice key = inEnvironment.isEmpty() ? inFile : new Choice(variable, inEnvironment);
        if (!KEY.matcher(key.value().strip()).matches()) {
            throw key.wrong("must be a key without spaces");
        }
        return new Secret(key.value().strip());
    }
}
