package org.aurorasoc.workbench.settings;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aurorasoc.workbench.error.InvalidInputException;

/// A DATABASE_URL taken apart, in any of the spellings that services use. What it does not name is empty.
final class DatabaseUrl {
    private static final Pattern SHAPE = Pattern.compile(
            "(?<scheme>jdbc:postgresql|postgres(ql)?(?<driver>\\+[a-z0-9_]+)?):"
                    + "(//(?<authority>[^/?]*)/?)?(?<database>[^?]*)(\\?(?<query>.*))?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(\\[(?<six>[^\\]]*)\\]|(?<host>[^:\\[\\]]*))(:(?<port>\\d{0,5}))?");

    private final Choice source;
    private final Map<SettingName, Choice> parts = new HashMap<>();
    private final DatabaseUrlParameters parameters;

    DatabaseUrl(Choice source, Consumer<String> warnings) {
        this.source = source;
        Matcher shape = SHAPE.matcher(source.value().strip());
        if (!shape.matches()) {
            throw fault("must begin with postgresql://, postgres://, postgresql+asyncpg:// or jdbc:postgresql://");
        }
        readAuthority(Optional.ofNullable(shape.group("authority")).orElse(""));
        put(SettingName.PG_DATABASE, decode(shape.group("database")));
        boolean plusIsSpace =
                shape.group("driver") != null || shape.group("scheme").regionMatches(true, 0, "jdbc", 0, 4);
        this.parameters = new DatabaseUrlParameters(source.place(), warnings);
        readQuery(Optional.ofNullable(shape.group("query")).orElse(""), plusIsSpace);
        parts.putIfAbsent(SettingName.PG_HOST, part("localhost"));
        parts.putIfAbsent(SettingName.PG_PORT, part(PostgresChoices.DEFAULT_PORT));
    }

    /// The values it names, as if each had been set alone.
    Map<SettingName, Choice> parts() {
        return Map.copyOf(parts);
    }

    Map<String, String> parameters() {
        return parameters.kept();
    }

    Optional<Duration> connectTimeout() {
        return parameters.connectTimeout();
    }

    private void readAuthority(String authority) {
        int at = authority.lastIndexOf('@');
        if (at >= 0) {
            String[] credentials = authority.substring(0, at).split(":", 2);
            put(SettingName.PG_USER, decode(credentials[0]));
            put(SettingName.PG_PASSWORD, credentials.length > 1 ? decode(credentials[1]) : "");
        }
        readHost(authority.substring(at + 1));
    }

    private void readHost(String hostAndPort) {
        if (hostAndPort.contains(",")) {
            throw fault("names several hosts, and the workbench connects to one");
        }
        Matcher matcher = HOST_AND_PORT.matcher(hostAndPort);
        if (!matcher.matches()) {
            throw fault("has no readable host and port (a special character in a password is written as %XX)");
        }
        String six = matcher.group("six");
        putHost(decode(six == null ? matcher.group("host") : six));
        put(SettingName.PG_PORT, Optional.ofNullable(matcher.group("port")).orElse(""));
    }

    private void readQuery(String query, boolean plusIsSpace) {
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                String[] sides = (plusIsSpace ? pair.replace('+', ' ') : pair).split("=", 2);
                readParameter(decode(sides[0]), sides.length > 1 ? decode(sides[1]) : "");
            }
        }
    }

    private void readParameter(String name, String value) {
        switch (name) {
            case "user" -> put(SettingName.PG_USER, value);
            case "password" -> put(SettingName.PG_PASSWORD, value);
            case "host" -> putHost(value);
            case "port" -> put(SettingName.PG_PORT, value);
            case "dbname", "database" -> put(SettingName.PG_DATABASE, value);
            case "sslmode" -> put(SettingName.PG_SSLMODE, value);
            case "ssl" -> put(SettingName.PG_SSLMODE, meaningOfSsl(value));
            default -> parameters.read(name, value);
        }
    }

    private static String meaningOfSsl(String value) {
        return switch (value) {
            case "", "true" -> "verify-full";
            case "false" -> "disable";
            default -> value;
        };
    }

    private void putHost(String host) {
        if (host.startsWith("/")) {
            throw fault("names a socket folder, and the workbench connects by host and port");
        }
        put(SettingName.PG_HOST, host);
    }

    private void put(SettingName name, String value) {
        if (!value.isEmpty()) {
            parts.put(name, part(value));
        }
    }

    private Choice part(String value) {
        return new Choice(source.place(), value);
    }

    private String decode(String text) {
        return PercentText.decode(text).orElseThrow(() -> fault("holds a broken %XX"));
    }

    private InvalidInputException fault(String what) {
        return new InvalidInputException(
                source.place() + " " + what + ".", "Write it as postgresql://user:password@host:5432/database.");
    }
}
