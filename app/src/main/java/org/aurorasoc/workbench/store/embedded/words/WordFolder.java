package org.aurorasoc.workbench.store.embedded.words;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aurorasoc.workbench.files.PrivateFiles;
import org.aurorasoc.workbench.files.Uninterrupted;

/// The files of one store's words: segments, and the list that says which of them count. A segment that is not listed
/// was left by a process that was cut off.
final class WordFolder {
    private static final String LIST = "words.list";
    private static final Pattern SEGMENT = Pattern.compile("words-(\\d{1,15})\\.bin");

    private final Path folder;
    private SegmentList list;
    private long lastNumber;

    private WordFolder(Path folder, SegmentList list) {
        this.folder = folder;
        this.list = list;
    }

    static WordFolder open(Path folder, UUID store) throws IOException {
        return Uninterrupted.run(() -> {
            PrivateFiles.folder(folder);
            Path file = folder.resolve(LIST);
            Optional<SegmentList> found =
                    Files.exists(file) ? SegmentList.read(Files.readAllBytes(file), store) : Optional.empty();
            WordFolder opened = new WordFolder(folder, found.orElse(new SegmentList(store, Map.of())));
            opened.dropUnlisted();
            return opened;
        });
    }

    interface Content {
        void writeTo(SegmentWriter writer) throws IOException;
    }

    /// A segment in use, with what the list says of it.
    record Kept(long number, int checksum, WordSegment segment) {
        SegmentList.Part listed() {
            return new SegmentList.Part(
                    number, checksum, (BitSet) segment.gone().clone());
        }
    }

    Optional<SegmentList.Listed> listed(String collection) {
        return Optional.ofNullable(list.collections().get(collection));
    }

    private Path path(long number) {
        return folder.resolve("words-" + number + ".bin");
    }

    /// Empty when it is gone, damaged or another store's.
    Optional<Kept> open(SegmentList.Part part) throws IOException {
        return Uninterrupted.run(() -> {
            Arena arena = Arena.ofShared();
            boolean isGood = false;
            try {
                MemorySegment file = WordSegment.map(path(part.number()), arena);
                isGood = SegmentHeader.isOne(file)
                        && WordSegment.checksum(file) == part.checksum()
                        && SegmentHeader.read(file).store().equals(list.store());
                return isGood
                        ? Optional.of(
                                new Kept(part.number(), part.checksum(), WordSegment.of(file, arena, part.gone())))
                        : Optional.empty();
            } catch (NoSuchFileException e) {
                return Optional.empty();
            } finally {
                if (!isGood) {
                    arena.close();
                }
            }
        });
    }

    /// Writes a segment that the list does not name yet.
    Kept write(Content content) throws IOException {
        long number = ++lastNumber;
        return Uninterrupted.run(() -> {
            try (SegmentWriter writer = new SegmentWriter(path(number), list.store())) {
                content.writeTo(writer);
                writer.finish();
            }
            Arena arena = Arena.ofShared();
            MemorySegment file = WordSegment.map(path(number), arena);
            return new Kept(number, WordSegment.checksum(file), WordSegment.of(file, arena, new BitSet()));
        });
    }

    /// From now on these segments count for the collection; those that did before are deleted.
    void list(String collection, SegmentList.Listed listed) throws IOException {
        SegmentList changed = list.with(collection, listed);
        Uninterrupted.run(() -> {
            PrivateFiles.write(folder.resolve(LIST), changed.bytes());
            return changed;
        });
        List<SegmentList.Part> before =
                listed(collection).map(SegmentList.Listed::parts).orElse(List.of());
        list = changed;
        for (SegmentList.Part part : before) {
            deleteUnlisted(part.number());
        }
    }

    void deleteUnlisted(long number) throws IOException {
        if (!list.names(number)) {
            Files.deleteIfExists(path(number));
        }
    }

    /// Of a segment that no list named.
    void drop(Kept unlisted) throws IOException {
        unlisted.segment().close();
        deleteUnlisted(unlisted.number());
    }

    /// What processes that were cut off left here.
    private void dropUnlisted() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            Matcher segment = SEGMENT.matcher(name);
            if (segment.matches()) {
                lastNumber = Math.max(lastNumber, Long.parseLong(segment.group(1)));
                deleteUnlisted(Long.parseLong(segment.group(1)));
            }
            if (name.startsWith("words") && name.endsWith(PrivateFiles.UNFINISHED)) {
                Files.deleteIfExists(file);
            }
        }
    }
}
