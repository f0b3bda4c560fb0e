package org.aurorasoc.workbench.store.embedded.words;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.aurorasoc.workbench.store.embedded.words.WordFolder.Kept;

/// The words of one collection: mapped segments, oldest first, and what came since in memory. An entry holds in one of
/// them only. Changed only while nobody reads.
public final class CollectionWords implements AutoCloseable {
    private List<Kept> parts;
    private WordRun run = new WordRun();
    private final List<Kept> retired = new ArrayList<>();
    private boolean wasSettled;

    CollectionWords(List<Kept> parts) {
        this.parts = List.copyOf(parts);
    }

    public void put(String sourceId, int length, byte[] words) {
        removeFromParts(sourceId);
        run.put(sourceId, length, words);
    }

    public void remove(String sourceId) {
        removeFromParts(sourceId);
        run.remove(sourceId);
    }

    private void removeFromParts(String sourceId) {
        byte[] key = sourceId.getBytes(StandardCharsets.UTF_8);
        parts.forEach(part -> part.segment().remove(key));
    }

    public long entries() {
        return run.living()
                + parts.stream().mapToLong(p -> p.segment().living()).sum();
    }

    /// Words and their repetitions, of all entries.
    public long totalLength() {
        return run.totalLength()
                + parts.stream().mapToLong(p -> p.segment().totalLength()).sum();
    }

    public long entriesWith(Word word) {
        byte[] bytes = word.bytes();
        return run.entriesWith(word)
                + parts.stream().mapToLong(p -> p.segment().entriesWith(bytes)).sum();
    }

    public void read(Word word, PlaceReader reader) {
        byte[] bytes = word.bytes();
        parts.forEach(part -> part.segment().read(bytes, reader));
        run.read(word, reader);
    }

    /// Its places in some entries.
    public interface Within {
        void read(Word word, PlaceReader reader);
    }

    /// Finds the entries once, for many words.
    public Within within(Collection<String> sourceIds) {
        List<SegmentPicks> picks = parts.stream()
                .map(part -> SegmentPicks.of(part.segment(), sourceIds))
                .toList();
        return (word, reader) -> {
            byte[] bytes = word.bytes();
            picks.forEach(each -> each.read(bytes, reader));
            sourceIds.forEach(id -> run.readIn(word, id, reader));
        };
    }

    /// How many entries are in memory, with those that were traced anew since.
    int inMemory() {
        return run.size();
    }

    /// Writes what is in memory as a segment, and segments of like size as one: nothing changes before [#settle].
    List<Kept> settled(WordFolder folder) throws IOException {
        dropRetired(folder);
        List<Kept> next = new ArrayList<>(parts);
        if (run.living() > 0) {
            next.add(folder.write(run::writeTo));
        }
        while (firstToMerge(next) < next.size()) {
            List<Kept> tail = next.subList(firstToMerge(next), next.size());
            Kept merged = merged(tail, folder);
            for (Kept part : tail) {
                if (!parts.contains(part)) {
                    folder.drop(part);
                }
            }
            tail.clear();
            next.add(merged);
        }
        return next;
    }

    private static Kept merged(List<Kept> tail, WordFolder folder) throws IOException {
        List<WordSegment> segments = tail.stream().map(Kept::segment).toList();
        return folder.write(writer -> SegmentMerge.write(segments, writer));
    }

    /// From the first that is mostly gone, or not twice as large as its next, on.
    private static int firstToMerge(List<Kept> parts) {
        for (int i = 0; i < parts.size(); i++) {
            WordSegment segment = parts.get(i).segment();
            boolean isLast = i == parts.size() - 1;
            if (segment.gone().cardinality() > segment.living()
                    || !isLast
                            && segment.living()
                                    <= 2L * parts.get(i + 1).segment().living()) {
                return i;
            }
        }
        return parts.size();
    }

    void settle(List<Kept> next) {
        for (Kept part : parts) {
            if (!next.contains(part)) {
                part.segment().close();
                retired.add(part);
            }
        }
        parts = List.copyOf(next);
        run = new WordRun();
        wasSettled = true;
    }

    private void dropRetired(WordFolder folder) throws IOException {
        for (Kept part : retired) {
            folder.deleteUnlisted(part.number());
        }
        retired.clear();
    }

    /// Since the list of segments was last written.
    boolean wasSettled() {
        return wasSettled;
    }

    void listed(WordFolder folder) throws IOException {
        dropRetired(folder);
        wasSettled = false;
    }

    List<SegmentList.Part> listed() {
        return parts.stream().map(Kept::listed).toList();
    }

    @Override
    public void close() {
        parts.forEach(part -> part.segment().close());
        parts = List.of();
    }

    /// Some entries of one segment, in its own order.
    private record SegmentPicks(WordSegment segment, int[] entries) {
        static SegmentPicks of(WordSegment segment, Collection<String> sourceIds) {
            int[] entries = sourceIds.stream()
                    .mapToInt(id -> segment.entryOf(id.getBytes(StandardCharsets.UTF_8)))
                    .filter(entry -> entry >= 0)
                    .toArray();
            Arrays.sort(entries);
            return new SegmentPicks(segment, entries);
        }

        void read(byte[] word, PlaceReader reader) {
            int found = entries.length == 0 ? WordSegment.NOWHERE : segment.find(word);
            if (found < 0) {
                return;
            }
            WordSegment.WordPlaces places = segment.places(found);
            int place = 0;
            for (int entry : entries) {
                place = places.notBefore(entry, place);
                if (place == places.size()) {
                    return;
                }
                if (places.entry(place) == entry) {
                    String id = new String(segment.key(entry), StandardCharsets.UTF_8);
                    reader.place(id, places.frequency(place), segment.length(entry));
                }
            }
        }
    }
}
