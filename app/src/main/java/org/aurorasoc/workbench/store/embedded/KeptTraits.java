package org.aurorasoc.workbench.store.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.KnownTechnique;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.files.PrivateFiles;
import org.aurorasoc.workbench.files.Uninterrupted;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The [Traits] of rows as they were last kept in a file. Each holds as long as its row was not written since, so the
/// file needs no healing: what it does not know is read from payloads. Whatever is wrong with it costs time only.
final class KeptTraits {
    private static final Logger LOG = LoggerFactory.getLogger(KeptTraits.class);
    private static final String TECHNIQUES = "/attack/techniques.tsv";
    /// To be raised when traits of the same payload become others by the code alone.
    private static final String SHAPE = "traits-1";

    private static final String NAME = "traits-";
    private static final String END = ".bin";

    private final Path folder;
    private final LiveRows live;
    private final byte[] heading;
    private @Nullable Traits[] known = {};
    private boolean isRead;

    KeptTraits(Path folder, UUID store, LiveRows live) {
        this.folder = folder;
        this.live = live;
        this.heading = ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(store.getMostSignificantBits())
                .putLong(store.getLeastSignificantBits())
                .putLong(VectorBytes.checksum(ByteBuffer.wrap(rules())))
                .array();
    }

    /// All that traits are made by besides payloads.
    private static byte[] rules() {
        ByteArrayOutputStream rules = new ByteArrayOutputStream();
        String texts =
                SHAPE + Arrays.toString(Severity.values()) + OutcomeAliases.USUAL.phrases() + OutcomeAliases.DENIED;
        rules.writeBytes(texts.getBytes(StandardCharsets.UTF_8));
        try (InputStream techniques =
                Objects.requireNonNull(KnownTechnique.class.getResourceAsStream(TECHNIQUES), TECHNIQUES)) {
            rules.writeBytes(techniques.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("the program's own table cannot be read", e);
        }
        return rules.toByteArray();
    }

    /// What was kept under this slot, of whichever row had it then; null when nothing was.
    synchronized @Nullable Traits at(int slot) {
        if (!isRead) {
            isRead = true;
            read();
        }
        return slot < known.length ? known[slot] : null;
    }

    private void read() {
        try {
            for (Path file : files()) {
                if (Uninterrupted.run(() -> TraitFile.read(file, heading, this::know))) {
                    return;
                }
                known = new Traits[0];
            }
        } catch (IOException e) {
            LOG.warn("What filters ask of rows cannot be read from {}.", folder, e);
        }
    }

    private void know(int slot, Traits traits) {
        if (slot >= known.length) {
            known = Arrays.copyOf(known, Math.max(slot + 1, known.length + known.length / 2));
        }
        known[slot] = traits;
    }

    /// Newest first.
    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = new ArrayList<>(files.filter(KeptTraits::isOurs).toList());
            found.sort((a, b) -> Long.compare(number(b), number(a)));
            return found;
        }
    }

    private static boolean isOurs(Path file) {
        return file.getFileName().toString().matches(NAME + "\\d{1,15}\\" + END);
    }

    private static long number(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(NAME.length(), name.length() - END.length()));
    }

    /// Keeps what is known of living rows, under a new name: an older file may still be mapped.
    synchronized void keep() {
        try {
            List<Path> older = files();
            long next = older.isEmpty() ? 1 : number(older.getFirst()) + 1;
            Path part = folder.resolve(NAME + next + PrivateFiles.UNFINISHED);
            Uninterrupted.run(() -> {
                TraitFile.write(part, heading, this::writeTo);
                return Files.move(part, folder.resolve(NAME + next + END));
            });
            for (Path file : older) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("What filters ask of rows cannot be kept in {}; it is read from payloads again.", folder, e);
        }
    }

    private void writeTo(TraitFile.Rows rows) throws IOException {
        for (int slot = 0; slot < live.slots(); slot++) {
            Traits traits = live.isLive(slot) ? live.traits(slot) : null;
            Traits written = traits == null && live.isLive(slot) ? at(slot) : traits;
            if (written != null) {
                rows.row(slot, written);
            }
        }
    }
}
