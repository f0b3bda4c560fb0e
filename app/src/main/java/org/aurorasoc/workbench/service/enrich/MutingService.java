package org.aurorasoc.workbench.service.enrich;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.IndicatorType;
import org.aurorasoc.workbench.domain.casefile.AuditNote;
import org.aurorasoc.workbench.domain.desk.MutedToken;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.TokenKind;
import org.aurorasoc.workbench.domain.trace.TokenText;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.task.CancelToken;

/// Mutes what cases share without being alike (the proxy's address, a scanner's host): recall ignores it, and says so.
public final class MutingService {
    private static final Set<String> NAMES = Set.of(TokenKind.HOST, TokenKind.USER, TokenKind.RULE, TokenKind.SITE);

    private static final int LONGEST_REASON = 500;

    private final EnrichService.Parts parts;
    private final SubjectReader reader;

    public MutingService(EnrichService.Parts parts) {
        this.parts = parts;
        this.reader = new SubjectReader(parts.extractor());
    }

    public List<MutedToken> muted() {
        return parts.store().desk().muted();
    }

    public Token mute(String value, String type, CancelToken cancel) {
        return mute(value, type, "", cancel);
    }

    /// `reason` goes into the audit chain; it may be empty.
    public Token mute(String value, String type, String reason, CancelToken cancel) {
        Token token = token(value, type);
        Fields detail = new Fields().put("token", token.text());
        if (!reason.isBlank()) {
            detail.put("reason", CodePoints.storable(reason.strip(), LONGEST_REASON));
        }
        write(new Change.Mute(new MutedToken(token, now(), parts.actor())), token, "muted", detail.build(), cancel);
        return token;
    }

    /// Whether exactly this is muted.
    public boolean isMuted(String value, String type) {
        Subject subject = reader.read(value, type, null);
        return TokenText.token(subject.type(), subject.value())
                .filter(token -> muted().stream().anyMatch(each -> each.token().equals(token)))
                .isPresent();
    }

    public Token unmute(String value, String type, CancelToken cancel) {
        Token token = token(value, type);
        if (muted().stream().noneMatch(each -> each.token().equals(token))) {
            throw new NotFoundException("That is not muted.", "ioc muted lists what is.");
        }
        JsonObject detail = new Fields().put("token", token.text()).build();
        write(new Change.Unmute(token), token, "unmuted", detail, cancel);
        return token;
    }

    private void write(Change change, Token token, String action, JsonObject detail, CancelToken cancel) {
        AuditNote note = new AuditNote(now(), parts.actor(), "token " + action, token.kind(), detail);
        parts.store().vectors().apply(List.of(change, new Change.Note(note)), cancel);
    }

    private Token token(String value, String type) {
        String kind = type.strip().toLowerCase(Locale.ROOT);
        if (NAMES.contains(kind)) {
            return fitting(kind, value.strip().toLowerCase(Locale.ROOT));
        }
        Subject subject = reader.read(value, type, null);
        if (subject.type().equals(IndicatorType.UNKNOWN)) {
            throw new InvalidInputException(
                    "Nobody can tell what that is.", "Say it with --type: host, user, rule, site or an indicator's.");
        }
        return fitting(subject.type(), subject.value());
    }

    private static Token fitting(String kind, String text) {
        return TokenText.token(kind, text)
                .orElseThrow(() -> new InvalidInputException("There is nothing to mute.", "Name a value."));
    }

    private Instant now() {
        return parts.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
