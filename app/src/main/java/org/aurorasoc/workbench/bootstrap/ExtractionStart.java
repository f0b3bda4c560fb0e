package org.aurorasoc.workbench.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.extract.Extractor;
import org.aurorasoc.workbench.domain.extract.TopLevelDomains;
import org.aurorasoc.workbench.domain.extract.WarningList;
import org.aurorasoc.workbench.domain.extract.WarningLists;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.UnexpectedException;
import org.aurorasoc.workbench.service.WarningListFile;
import org.aurorasoc.workbench.service.setup.WarningListing;

/// Reads what extraction knows: the top-level domains and warning lists of the program, and the lists of the home.
final class ExtractionStart {
    private static final String ENDINGS = "/tlds/iana.txt";
    private static final List<String> BUNDLED =
            List.of("private-ranges", "special-ranges", "public-resolvers", "update-hosts", "empty-hashes");

    /// The extractor and what of the lists could not be used.
    record Started(Extractor extractor, List<String> warnings) {}

    private ExtractionStart() {}

    /// The lists in use, those of the program first.
    static List<WarningListing> listing(Path folder) {
        List<WarningListing> all = new ArrayList<>();
        for (String name : BUNDLED) {
            all.add(listing(resource("/warninglists/" + name + ".json"), false));
        }
        for (Path file : files(folder, new ArrayList<>())) {
            try {
                all.add(listing(Files.readString(file), true));
            } catch (IOException | InvalidInputException _) {
                all.add(new WarningListing(file.getFileName().toString(), 0, "", true));
            }
        }
        return all;
    }

    private static WarningListing listing(String text, boolean own) {
        WarningList list = WarningListFile.read(text);
        return new WarningListing(list.name(), list.entries().size(), WarningListFile.version(text), own);
    }

    /// `folder` may be absent; each file in it that ends in `.json` is a list.
    static Started start(Path folder) {
        List<WarningList> lists = new ArrayList<>();
        BUNDLED.forEach(name -> lists.add(WarningListFile.read(resource("/warninglists/" + name + ".json"))));
        List<String> warnings = new ArrayList<>();
        for (Path file : files(folder, warnings)) {
            readInto(lists, warnings, file);
        }
        WarningLists index = new WarningLists(lists);
        warnings.addAll(index.refused());
        return new Started(new Extractor(endings(), index), warnings);
    }

    static List<Path> files(Path folder, List<String> warnings) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException _) {
            warnings.add("The folder of warning lists cannot be read.");
            return List.of();
        }
    }

    private static void readInto(List<WarningList> lists, List<String> warnings, Path file) {
        try {
            lists.add(WarningListFile.read(Files.readString(file)));
        } catch (IOException _) {
            warnings.add(file.getFileName() + ": cannot be read as UTF-8");
        } catch (InvalidInputException e) {
            warnings.add(file.getFileName() + ": " + e.sentence());
        }
    }

    private static TopLevelDomains endings() {
        Set<String> endings = resource(ENDINGS)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .collect(Collectors.toSet());
        return new TopLevelDomains(endings);
    }

    private static String resource(String name) {
        try (InputStream resource = ExtractionStart.class.getResourceAsStream(name)) {
            if (resource != null) {
                return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw missing(e);
        }
        throw missing(null);
    }

    private static UnexpectedException missing(@org.jspecify.annotations.Nullable IOException cause) {
        return new UnexpectedException(
                "The program came without a list that extraction needs.", "Install it again.", cause);
    }
}
