package org.aurorasoc.workbench.service.recall;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.aurorasoc.workbench.domain.casefile.AuditNote;
import org.aurorasoc.workbench.domain.desk.FrozenAnswer;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;

/// Keeps answers as they were: opened again they are the same, whatever has been stored since.
public final class FrozenService {
    private static final int LONGEST_NAME = 200;

    private final OpenStore store;
    private final Clock clock;
    private final String actor;

    public FrozenService(OpenStore store, Clock clock, String actor) {
        this.store = store;
        this.clock = clock;
        this.actor = actor;
    }

    /// `document` is the answer as it was shown.
    public FrozenAnswer freeze(RecallAnswer answer, JsonObject document, String name, CancelToken cancel) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new InvalidInputException(
                    "A frozen answer needs a name of at most " + LONGEST_NAME + " characters.", "Give it one.");
        }
        FrozenAnswer frozen = new FrozenAnswer(
                UUID.randomUUID(),
                name.strip(),
                QuestionDocument.of(answer.request()),
                document,
                answer.model().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.vectors().apply(List.of(new Change.Freeze(frozen), note("answer frozen", frozen.id())), cancel);
        return frozen;
    }

    /// The newest first.
    public List<FrozenAnswer> list() {
        return store.desk().frozen();
    }

    public FrozenAnswer show(String id) {
        return store.desk().frozen(uuid(id)).orElseThrow(FrozenService::missing);
    }

    public void delete(String id, CancelToken cancel) {
        UUID frozen = show(id).id();
        store.vectors().apply(List.of(new Change.Thaw(frozen), note("frozen answer deleted", frozen)), cancel);
    }

    private Change.Note note(String action, UUID subject) {
        return new Change.Note(new AuditNote(clock.instant(), actor, action, subject.toString(), JsonObject.EMPTY));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw missing();
        }
    }

    private static NotFoundException missing() {
        return new NotFoundException("There is no frozen answer with that id.", "Look it up with frozen list.");
    }
}
