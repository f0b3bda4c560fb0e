package org.aurorasoc.workbench.store;

import java.util.List;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Work that brings many rows in, a unit at a time: a store may lay aside what makes each of them slow, and puts it
/// back at the end. What a crash leaves behind is named by [StoreCare#examine()], and finished by
/// [StoreCare#migrate] or by the end of any later run. One thread at a time.
public interface BulkRun extends AutoCloseable {
    /// Where nothing is gained by laying something aside.
    BulkRun PLAIN = new BulkRun() {
        @Override
        public void expect(long newRows) {
            // Each row costs the same, however many come.
        }

        @Override
        public boolean hasAside() {
            return false;
        }

        @Override
        public List<String> finish(CancelToken cancel, ProgressSink progress) {
            return List.of();
        }

        @Override
        public void close() {
            // Nothing was begun.
        }
    };

    /// Tells about how many new vectors are still to come. May be called before each unit; whatever stands in the way
    /// of laying something aside is no fault.
    void expect(long newRows);

    /// Whether this run laid something aside that is not back.
    boolean hasAside();

    /// Puts back what was laid aside, here or by a run that broke off. The sentences tell what was done and what was
    /// not; none where there was nothing to do. What it could not finish stays for the next.
    List<String> finish(CancelToken cancel, ProgressSink progress);

    /// Gives up: what lies aside stays there. Does nothing after [#finish].
    @Override
    void close();
}
