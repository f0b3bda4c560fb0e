package org.aurorasoc.workbench.store.embedded;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePathWrapper;

/// A file system for H2 that also writes down, beside each file, what was written to it and when it was forced.
public final class RecordingDisk extends FilePathWrapper {
    static final String SCHEME = "recording";

    static Path journalOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".journal");
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Path journal = journalOf(Path.of(getBase().unwrap().toString()));
        return new Recording(
                super.open(mode), Files.newOutputStream(journal, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    private static final class Recording extends FileBaseDefault {
        private final FileChannel file;
        private final DataOutputStream journal;

        Recording(FileChannel file, OutputStream journal) {
            this.file = file;
            this.journal = new DataOutputStream(journal);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            return file.read(into, position);
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            byte[] bytes = new byte[from.remaining()];
            from.duplicate().get(bytes);
            DiskStep.write(position, bytes).record(journal);
            return file.write(from, position);
        }

        @Override
        protected synchronized void implTruncate(long size) throws IOException {
            DiskStep.truncate(size).record(journal);
            file.truncate(size);
        }

        @Override
        public synchronized void force(boolean metaData) throws IOException {
            file.force(metaData);
            DiskStep.force().record(journal);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            journal.close();
            file.close();
        }
    }
}
