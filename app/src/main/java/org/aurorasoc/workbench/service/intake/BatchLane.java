package org.aurorasoc.workbench.service.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.Lane;
import org.aurorasoc.workbench.task.ProgressSink;

/// Batches on their way into the store, in the order of the file: while one is written the next is decided and
/// embedded. Few are on their way at once, since each holds its texts and vectors.
final class BatchLane implements AutoCloseable {
    private static final int ON_THEIR_WAY = 2;

    private final BatchPlanner planner;
    private final BatchWriter writer;
    private final BulkRun bulk;
    private final ProgressSink progress;
    private final CancelToken stop = new CancelToken();
    private final CancelToken.Registration following;
    private final Set<String> underway = ConcurrentHashMap.newKeySet();
    private final Lane lane;
    private long newVectors;

    BatchLane(BatchPlanner planner, BatchWriter writer, BulkRun bulk, CancelToken cancel, ProgressSink progress) {
        this.planner = planner;
        this.writer = writer;
        this.bulk = bulk;
        this.progress = progress;
        following = cancel.onCancel(stop::cancel);
        lane = new Lane("import-write", ON_THEIR_WAY, stop::cancel);
    }

    /// Decides now, hands over, and returns while it is written. `after` is how far the file is behind these drafts.
    void add(List<Draft> drafts, FilePlace after) {
        if (drafts.isEmpty()) {
            return;
        }
        Map<String, Draft> wanted = planner.joined(drafts);
        if (wanted.keySet().stream().anyMatch(underway::contains)) {
            lane.drain();
        }
        underway.addAll(wanted.keySet());
        Runnable writing = writing(wanted, after);
        lane.submit(() -> {
            writing.run();
            underway.removeAll(wanted.keySet());
            progress.step(after.lines(), after.expected());
        });
    }

    private Runnable writing(Map<String, Draft> wanted, FilePlace after) {
        try {
            PreparedBatch batch = planner.prepare(wanted, stop);
            long expected = expected(batch, after);
            return () -> {
                bulk.expect(expected);
                writer.write(batch, stop);
            };
        } catch (InvalidInputException refused) {
            return () -> writer.writeEach(wanted, stop);
        } catch (CancelledException stopped) {
            lane.drain();
            throw stopped;
        }
    }

    /// New vectors from here on: of the lines to come as many bring one as of these. Where nobody knows how many come,
    /// as many again as came.
    private long expected(PreparedBatch batch, FilePlace after) {
        newVectors += batch.newVectors();
        long toCome = Math.max(0, after.expected() - after.lines());
        return after.expected() < 0
                ? newVectors
                : batch.newVectors()
                        + toCome
                                * batch.newVectors()
                                / Math.max(1, batch.wanted().size());
    }

    /// Waits until all is written; throws what kept it from being.
    void drain() {
        lane.drain();
    }

    @Override
    public void close() {
        lane.close();
        following.close();
    }
}
