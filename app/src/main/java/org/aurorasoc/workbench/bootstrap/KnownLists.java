package org.aurorasoc.workbench.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.extract.Extractor;
import org.aurorasoc.workbench.service.ExtractionService;
import org.jspecify.annotations.Nullable;

/// What extraction knows, read when it is first asked for and read anew when a list of the home is another one by then:
/// a look at the folder costs little, reading the lists much.
final class KnownLists {
    private final Path folder;
    private @Nullable Known known;

    private record Known(List<Mark> marks, Extractor extractor, ExtractionService service) {}

    /// What tells that a file was changed without reading it.
    private record Mark(Path file, FileTime changed, long bytes) {}

    KnownLists(Path folder) {
        this.folder = folder;
    }

    Extractor extractor() {
        return known().extractor();
    }

    ExtractionService service() {
        return known().service();
    }

    private synchronized Known known() {
        List<Mark> now = marks();
        Known last = known;
        if (last == null || !last.marks().equals(now)) {
            ExtractionStart.Started started = ExtractionStart.start(folder);
            last = new Known(now, started.extractor(), new ExtractionService(started.extractor(), started.warnings()));
            known = last;
        }
        return last;
    }

    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        for (Path file : ExtractionStart.files(folder, new ArrayList<>())) {
            marks.add(mark(file));
        }
        return marks;
    }

    private static Mark mark(Path file) {
        try {
            BasicFileAttributes read = Files.readAttributes(file, BasicFileAttributes.class);
            return new Mark(file, read.lastModifiedTime(), read.size());
        } catch (IOException _) {
            return new Mark(file, FileTime.fromMillis(0), -1);
        }
    }
}
