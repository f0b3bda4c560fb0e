package org.aurorasoc.workbench.service.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.map.CollectionMap;
import org.aurorasoc.workbench.files.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finished maps, kept in a folder of the home: places and trust only, nothing that a case says. A map is found again
/// while exactly the same rows are on it; one that is damaged counts as none. The oldest make room.
public final class MapShelf {
    private static final Logger LOG = LoggerFactory.getLogger(MapShelf.class);
    private static final int MOST = 20;
    private static final String ENDING = ".map";

    private final Path folder;
    private final int most;

    public MapShelf(Path folder) {
        this(folder, MOST);
    }

    MapShelf(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    Optional<KeptMap> find(Sample sample) {
        Path file = fileOf(sample);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            Optional<KeptMap> kept =
                    KeptMap.read(Files.readAllBytes(file), sample.rows().size());
            if (kept.isPresent()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            } else {
                LOG.warn("A kept map is damaged and will be made again");
            }
            return kept;
        } catch (IOException e) {
            LOG.warn("A kept map could not be read: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /// A map that cannot be kept is made again the next time; that must not take it from whoever waits for it.
    void keep(Sample sample, CollectionMap map) {
        try {
            PrivateFiles.folder(folder);
            PrivateFiles.write(fileOf(sample), KeptMap.bytes(map));
            makeRoom();
        } catch (IOException e) {
            LOG.warn("A map could not be kept: {}", e.getClass().getSimpleName());
        }
    }

    private Path fileOf(Sample sample) {
        return folder.resolve(SampleMark.of(sample) + ENDING);
    }

    private void makeRoom() throws IOException {
        List<Path> newestFirst;
        try (Stream<Path> files = Files.list(folder)) {
            newestFirst = files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(MapShelf::used).reversed())
                    .toList();
        }
        for (Path old : newestFirst.subList(Math.min(most, newestFirst.size()), newestFirst.size())) {
            Files.deleteIfExists(old);
        }
    }

    private static FileTime used(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            LOG.debug("A kept map is gone: {}", e.getClass().getSimpleName());
            return FileTime.from(Instant.EPOCH);
        }
    }
}
