package org.aurorasoc.workbench.intel.misp;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.aurorasoc.workbench.domain.intel.FeedAnswer;

/// What an HTTP status other than 200 means for a question. A server's own words are not repeated.
final class StatusWords {
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(60);
    private static final Pattern SHOWABLE = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,100}");

    private StatusWords() {}

    static FeedAnswer of(int status, HttpHeaders headers, Instant now) {
        return switch (status) {
            case 301, 302, 303, 307, 308 ->
                new FeedAnswer.Refused(
                        "The server points to " + target(headers) + ", and redirects are not followed.",
                        "Set url to where the server really is.");
            case 401, 403 ->
                new FeedAnswer.Refused(
                        "The server refuses the key.", "Correct the key, or ask for the right to search.");
            case 404 ->
                new FeedAnswer.Unavailable(
                        "There is no MISP interface at this url.", "Correct url: it ends before /attributes.");
            case 429 -> new FeedAnswer.RateLimited(patience(headers, now));
            default ->
                new FeedAnswer.Unavailable(
                        "The server answers with status " + status + ".", "Ask who runs the server.");
        };
    }

    private static String target(HttpHeaders headers) {
        try {
            URI location = URI.create(headers.firstValue("Location").orElse(""));
            String host = Objects.requireNonNullElse(location.getAuthority(), "");
            return SHOWABLE.matcher(host).matches() ? "another place (" + host + ")" : "another place";
        } catch (IllegalArgumentException _) {
            return "another place";
        }
    }

    /// Seconds or a date; anything else counts as a minute.
    private static Duration patience(HttpHeaders headers, Instant now) {
        String text = headers.firstValue("Retry-After").orElse("").strip();
        if (text.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Math.max(1, Long.parseLong(text)));
        }
        try {
            Duration left = Duration.between(
                    now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return left.isPositive() ? left : Duration.ofSeconds(1);
        } catch (DateTimeParseException _) {
            return USUAL_PATIENCE;
        }
    }
}
