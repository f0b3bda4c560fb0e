package org.aurorasoc.workbench.store.embedded;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One thing done to a file: bytes written at a place, its end cut off, or all before forced to the disk.
record DiskStep(Kind kind, long position, byte[] bytes) {
    enum Kind {
        WRITE,
        TRUNCATE,
        FORCE
    }

    static DiskStep write(long position, byte[] bytes) {
        return new DiskStep(Kind.WRITE, position, bytes);
    }

    static DiskStep truncate(long size) {
        return new DiskStep(Kind.TRUNCATE, size, new byte[0]);
    }

    static DiskStep force() {
        return new DiskStep(Kind.FORCE, 0, new byte[0]);
    }

    /// A write that the power cut in the middle.
    DiskStep torn() {
        return new DiskStep(kind, position, Arrays.copyOf(bytes, bytes.length / 2));
    }

    void record(DataOutputStream journal) throws IOException {
        journal.writeByte(kind.ordinal());
        journal.writeLong(position);
        journal.writeInt(bytes.length);
        journal.write(bytes);
        journal.flush();
    }

    static List<DiskStep> read(Path journal) throws IOException {
        List<DiskStep> steps = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(Files.newInputStream(journal))) {
            for (int kind = in.read(); kind >= 0; kind = in.read()) {
                long position = in.readLong();
                steps.add(new DiskStep(Kind.values()[kind], position, in.readNBytes(in.readInt())));
            }
        }
        return steps;
    }

    void apply(FileChannel file) throws IOException {
        switch (kind) {
            case WRITE -> file.write(ByteBuffer.wrap(bytes), position);
            case TRUNCATE -> file.truncate(position);
            case FORCE -> {}
        }
    }
}
