package org.aurorasoc.workbench.store.embedded;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.ChangeRules;
import org.aurorasoc.workbench.task.CancelToken;

/// The one writer: a unit of changes is stored whole and on the disk itself when [#apply] returns, or not at all.
final class ChangeWriter {
    private final H2Database database;
    private final LiveRows live;
    private final VectorFile vectors;
    private final Published published;
    private final Lock noReaders;
    private final InstantSource clock;
    private final ReentrantLock oneWriter = new ReentrantLock();
    private final UnitWriters writers;
    private long lastChange;
    private Instant lastTime = Instant.EPOCH;

    /// `noReaders` keeps searches out while a commit becomes visible.
    ChangeWriter(
            StoreFiles files,
            UnitWriters writers,
            LiveRows live,
            Published published,
            Lock noReaders,
            InstantSource clock)
            throws SQLException {
        this.database = files.database();
        this.vectors = files.vectors();
        this.live = live;
        this.published = published;
        this.noReaders = noReaders;
        this.clock = clock;
        this.writers = writers;
        this.lastChange = writers.entries().lastChange();
    }

    void apply(List<Change> changes, CancelToken cancel) {
        cancel.throwIfCancelled();
        changes.forEach(ChangeRules::check);
        if (changes.isEmpty()) {
            return;
        }
        oneWriter.lock();
        try {
            write(changes, cancel);
        } catch (SQLException e) {
            throw StoreFaults.of(e);
        } finally {
            oneWriter.unlock();
        }
    }

    /// Runs `closing` when no unit is being written and nobody reads; after it every write is refused.
    void finish(Runnable closing) {
        oneWriter.lock();
        noReaders.lock();
        try {
            published.words().close(database.writer());
            closing.run();
        } finally {
            noReaders.unlock();
            oneWriter.unlock();
        }
    }

    private void write(List<Change> changes, CancelToken cancel) throws SQLException {
        Instant at = now();
        ChangeUnit unit = new ChangeUnit(writers, live, vectors, at, lastChange + 1);
        boolean isStored = false;
        try {
            for (Change next : WriteOrder.of(changes)) {
                cancel.throwIfCancelled();
                unit.add(next);
            }
            unit.log(changes);
            cancel.throwIfCancelled();
            commit(unit, changes);
            isStored = true;
        } finally {
            if (!isStored) {
                database.rollBack();
            }
        }
        lastChange++;
        database.sync();
        published.words().keepUp(database.writer(), unit.traceEvents());
    }

    /// No two units have the same time: a row's time tells whether it is still the row that was seen.
    private Instant now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        lastTime = now.isAfter(lastTime) ? now : lastTime.plus(1, ChronoUnit.MICROS);
        return lastTime;
    }

    private void commit(ChangeUnit unit, List<Change> changes) throws SQLException {
        noReaders.lock();
        try {
            database.writer().commit();
            published.publish(unit, changes);
        } finally {
            noReaders.unlock();
        }
    }
}
