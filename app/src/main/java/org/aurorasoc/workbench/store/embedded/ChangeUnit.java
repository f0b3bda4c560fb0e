package org.aurorasoc.workbench.store.embedded;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.casefile.AuditNote;
import org.aurorasoc.workbench.domain.desk.FrozenAnswer;
import org.aurorasoc.workbench.domain.desk.Judgement;
import org.aurorasoc.workbench.domain.desk.MutedToken;
import org.aurorasoc.workbench.domain.desk.Verdict;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.error.ConflictException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.store.Change;
import org.jspecify.annotations.Nullable;

/// One unit of changes on its way into the database. Its vectors go to free slots of the vector file, where nobody
/// looks before the unit is committed; what it means for the directory is noted meanwhile.
final class ChangeUnit {
    private final UnitWriters writers;
    private final WriteStatements statements;
    private final LiveRows live;
    private final VectorFile vectors;
    private final Instant at;
    private final long change;
    private final List<SlotEvent> events = new ArrayList<>();
    private final List<TraceEvent> traceEvents = new ArrayList<>();
    private int nextSlot;

    ChangeUnit(UnitWriters writers, LiveRows live, VectorFile vectors, Instant at, long change) {
        this.writers = writers;
        this.statements = writers.entries();
        this.live = live;
        this.vectors = vectors;
        this.at = at;
        this.change = change;
    }

    List<SlotEvent> events() {
        return events;
    }

    List<TraceEvent> traceEvents() {
        return traceEvents;
    }

    /// Says what the unit was, at its end.
    void log(List<Change> changes) throws SQLException {
        List<String> named =
                changes.stream().map(Change::collection).distinct().limit(2).toList();
        writers.entries().log(change, at, named.size() == 1 ? named.getFirst() : null, changes.size());
        writers.traces().log(change, traceEvents);
    }

    void add(Change next) throws SQLException {
        switch (next) {
            case Change.Expect(EntryKey key, Instant seen) -> expect(key, seen);
            case Change.Put(Entry entry) -> put(entry);
            case Change.PutBack(Entry entry) -> putBack(entry);
            case Change.Amend amend -> amend(amend);
            case Change.Revector revector -> revector(revector);
            case Change.Remove(EntryKey key, Instant seen) -> remove(key, seen);
            case Change.RemoveCollection(String collection) -> removeCollection(collection);
            case Change.Trace trace -> writers.traces().trace(trace).ifPresent(traceEvents::add);
            case Change.KeepSentences keep -> writers.sentences().keep(keep);
            case Change.FileCase file -> writers.cases().file(file);
            case Change.Note(AuditNote note) -> writers.notes().append(note);
            case Change.Judge(Judgement judgement) -> writers.desk().judge(judgement);
            case Change.Freeze(FrozenAnswer answer) -> writers.desk().freeze(answer);
            case Change.Thaw(UUID id) -> writers.desk().thaw(id);
            case Change.Mute(MutedToken token) -> writers.desk().mute(token);
            case Change.Unmute(Token token) -> writers.desk().unmute(token);
            case Change.Remember(Verdict verdict) -> writers.desk().remember(verdict);
        }
    }

    private void expect(EntryKey key, Instant seen) throws SQLException {
        if (statements.slotOf(key, seen).isEmpty()) {
            throw new ConflictException(
                    "Somebody else changed a row since it was read; nothing was stored.",
                    "Look at the row as it is now and decide anew.");
        }
    }

    private void put(Entry entry) throws SQLException {
        OptionalInt old = statements.slotOf(entry.key());
        byte[] vector = VectorBytes.of(entry.embedding());
        RowPlace place = place(entry.key(), entry.model(), vector);
        if (old.isPresent()) {
            statements.replace(old.getAsInt(), entry, place, vector, at, change);
            writers.sentences().remove(entry.key());
            removeTraces(entry.key());
            events.add(new SlotEvent.Freed(old.getAsInt()));
        } else {
            statements.insert(entry, place, vector, at, change);
        }
        writers.marks().mark(place.collection(), place.sourceKey(), entry.payload(), old.isEmpty());
        events.add(new SlotEvent.Taken(place, entry.payload(), at));
    }

    private RowPlace place(EntryKey key, ModelId model, byte[] vector) {
        int slot = live.freeSlot(nextSlot);
        nextSlot = slot + 1;
        vectors.write(slot, vector);
        return new RowPlace(
                slot,
                key.collection(),
                EntryTable.sourceKey(key.sourceId()),
                model.name(),
                VectorBytes.checksum(ByteBuffer.wrap(vector)));
    }

    private void revector(Change.Revector wanted) throws SQLException {
        OptionalInt old = statements.slotOf(wanted.key(), wanted.seen());
        if (old.isPresent()) {
            byte[] vector = VectorBytes.of(wanted.embedding());
            RowPlace place = place(wanted.key(), wanted.model(), vector);
            statements.revector(old.getAsInt(), place, vector, wanted.textHash(), change);
            events.add(new SlotEvent.Moved(old.getAsInt(), place));
        }
    }

    private void amend(Change.Amend wanted) throws SQLException {
        int slot = statements
                .slotOf(wanted.key(), wanted.textHash())
                .orElseThrow(() -> new NotFoundException(
                        "An entry to be changed is gone or has another text by now; nothing was stored.",
                        "Read it again and decide anew."));
        statements.amend(slot, wanted.payload(), at, change);
        EntryKey key = wanted.key();
        removeTraces(key);
        writers.marks().mark(key.collection(), EntryTable.sourceKey(key.sourceId()), wanted.payload(), false);
        events.add(new SlotEvent.Rewritten(slot, wanted.payload(), at));
    }

    /// Of the row as it was; the unit's own traces are written after its entries.
    private void removeTraces(EntryKey key) throws SQLException {
        writers.traces().remove(key).ifPresent(traceEvents::add);
    }

    private void putBack(Entry entry) throws SQLException {
        if (statements.slotOf(entry.key()).isPresent()) {
            throw new ConflictException(
                    "A row of that id was stored meanwhile; nothing was put back.", "Look at the row as it is now.");
        }
        put(entry);
    }

    private void remove(EntryKey key, @Nullable Instant seen) throws SQLException {
        OptionalInt slot = seen == null ? statements.slotOf(key) : statements.slotOf(key, seen);
        if (seen != null && slot.isEmpty()) {
            throw new ConflictException(
                    "Somebody else changed a row since it was read; nothing was deleted.",
                    "Look at the rows as they are now and decide anew.");
        }
        if (slot.isPresent()) {
            statements.remove(slot.getAsInt());
            events.add(new SlotEvent.Freed(slot.getAsInt()));
            writers.removeWhatHangsOn(key).ifPresent(traceEvents::add);
        }
        writers.cases().remove(key);
    }

    private void removeCollection(String collection) throws SQLException {
        statements.slotsOf(collection).forEach(slot -> events.add(new SlotEvent.Freed(slot)));
        statements.removeCollection(collection);
        writers.removeWhatHangsOn(collection);
        traceEvents.add(new TraceEvent.Emptied(collection));
    }
}
