package org.aurorasoc.workbench.settings;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The further parameters of a DATABASE_URL. Only those on the list reach the driver: others could name a class to load
/// or a file to write.
final class DatabaseUrlParameters {
    private static final int LONGEST_WAIT_SECONDS = 600;
    private static final Pattern SHOWABLE = Pattern.compile("[A-Za-z_.-]{1,40}");

    /// From the spelling of the URL to the driver's.
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("application_name", "ApplicationName"),
            Map.entry("ApplicationName", "ApplicationName"),
            Map.entry("options", "options"),
            Map.entry("currentSchema", "currentSchema"),
            Map.entry("sslrootcert", "sslrootcert"),
            Map.entry("sslcert", "sslcert"),
            Map.entry("sslkey", "sslkey"),
            Map.entry("sslpassword", "sslpassword"),
            Map.entry("channel_binding", "channelBinding"),
            Map.entry("channelBinding", "channelBinding"),
            Map.entry("gssencmode", "gssEncMode"),
            Map.entry("gssEncMode", "gssEncMode"),
            Map.entry("prepareThreshold", "prepareThreshold"),
            Map.entry("preferQueryMode", "preferQueryMode"),
            Map.entry("tcpKeepAlive", "tcpKeepAlive"));

    private final String place;
    private final Consumer<String> warnings;
    private final Map<String, String> kept = new LinkedHashMap<>();
    private @Nullable Duration connectTimeout;

    DatabaseUrlParameters(String place, Consumer<String> warnings) {
        this.place = place;
        this.warnings = warnings;
    }

    void read(String name, String value) {
        String driverName = KNOWN.get(name);
        if (name.equals("connect_timeout") || name.equals("connectTimeout")) {
            Choice choice = new Choice("The connect time-out in " + place, value);
            connectTimeout = Duration.ofSeconds(choice.numberBetween(1, LONGEST_WAIT_SECONDS));
        } else if (driverName != null) {
            kept.put(driverName, value);
        } else {
            String shown = SHOWABLE.matcher(name).matches() ? "\"" + name + "\"" : "a parameter";
            warnings.accept(place + " gives " + shown + ", which the workbench does not pass on.");
        }
    }

    Map<String, String> kept() {
        return Map.copyOf(kept);
    }

    Optional<Duration> connectTimeout() {
        return Optional.ofNullable(connectTimeout);
    }
}
