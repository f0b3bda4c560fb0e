package org.aurorasoc.workbench.viewmodel.connection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.i18n.Messages;

/// Puts the state of the connection into the bar's words.
final class NoticeWriter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Messages messages;
    private final Clock clock;

    NoticeWriter(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /// @param trying whether a look goes on right now
    ConnectionNotice of(ConnectionState state, boolean trying) {
        return switch (state) {
            case ConnectionState.Opening _, ConnectionState.Online _ -> ConnectionNotice.NONE;
            case ConnectionState.Away away ->
                new ConnectionNotice(
                        ConnectionNotice.Kind.AWAY,
                        away(away, trying),
                        cause(away.why(), away.remedy()),
                        messages.text("connection.away.try"));
            case ConnectionState.Unfinished(var _, var why, var mayFinish) ->
                new ConnectionNotice(
                        ConnectionNotice.Kind.UNFINISHED,
                        messages.text("connection.unfinished"),
                        VisibleText.line(why),
                        mayFinish ? messages.text("connection.unfinished.build") : "");
            case ConnectionState.ReadOnly(var _, var why, var _) ->
                new ConnectionNotice(
                        ConnectionNotice.Kind.READ_ONLY,
                        messages.text("connection.readonly"),
                        VisibleText.line(why),
                        messages.text("connection.readonly.grant"));
            case ConnectionState.SchemaMissing(var _, var what, var why, var _) ->
                new ConnectionNotice(
                        ConnectionNotice.Kind.SCHEMA,
                        messages.text("connection.schema", VisibleText.line(what)),
                        VisibleText.line(why),
                        messages.text("connection.schema.see"));
        };
    }

    private String away(ConnectionState.Away away, boolean trying) {
        String since = TIME.format(away.since().atZone(clock.getZone()));
        return trying
                ? messages.text("connection.away.trying", away.place(), since)
                : messages.text("connection.away", away.place(), since, secondsUntil(away.nextTry()));
    }

    private long secondsUntil(Instant then) {
        return Math.max(1, Math.ceilDiv(Duration.between(clock.instant(), then).toMillis(), 1000L));
    }

    private static String cause(String why, String remedy) {
        return VisibleText.line((why + " " + remedy).strip());
    }
}
