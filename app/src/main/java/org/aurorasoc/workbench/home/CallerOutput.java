package org.aurorasoc.workbench.home;

import java.io.IOException;
import java.io.OutputStream;
import org.aurorasoc.workbench.task.CancelToken;

/// What a served command prints, on its way to the caller. A caller that cannot be reached cancels the command.
final class CallerOutput extends OutputStream {
    private final FrameChannel channel;
    private final FrameKind kind;
    private final CancelToken token;

    CallerOutput(FrameChannel channel, FrameKind kind, CancelToken token) {
        this.channel = channel;
        this.kind = kind;
        this.token = token;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            for (int sent = 0; sent < length; sent += Frame.LARGEST) {
                channel.write(kind, bytes, from + sent, Math.min(Frame.LARGEST, length - sent));
            }
        } catch (IOException e) {
            token.cancel();
            throw e;
        }
    }
}
