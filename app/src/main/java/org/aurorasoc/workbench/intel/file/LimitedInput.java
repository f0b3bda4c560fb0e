package org.aurorasoc.workbench.intel.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.task.CancelToken;

/// Ends the reading of what unpacks to more than it may, and of what nobody waits for any more.
final class LimitedInput extends FilterInputStream {
    private final CancelToken token;
    private final long most;
    private long seen;

    LimitedInput(InputStream in, long most, CancelToken token) {
        super(in);
        this.most = most;
        this.token = token;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int got = super.read(buffer, from, length);
        count(got);
        return got;
    }

    private void count(int got) {
        token.throwIfCancelled();
        seen += Math.max(0, got);
        if (seen > most) {
            throw new InvalidInputException(
                    "The file holds more than " + most / 1_000_000 + " MB.", "Split it into two feeds.");
        }
    }
}
