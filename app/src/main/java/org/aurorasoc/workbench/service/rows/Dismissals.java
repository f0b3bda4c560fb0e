package org.aurorasoc.workbench.service.rows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.files.PrivateFiles;
import org.aurorasoc.workbench.json.JsonText;

/// Which rows an analyst said are no duplicates of each other, by collection, in a file of the home.
final class Dismissals {
    private final Path file;

    Dismissals(Path file) {
        this.file = file;
    }

    /// The groups, each as the set of its ids.
    Set<Set<String>> of(String collection) {
        Set<Set<String>> groups = new HashSet<>();
        for (Json group : elements(read().get(collection))) {
            Set<String> ids = new HashSet<>();
            for (Json id : elements(group)) {
                if (id instanceof JsonString(var text)) {
                    ids.add(text);
                }
            }
            groups.add(ids);
        }
        return groups;
    }

    void add(String collection, Set<String> ids) {
        JsonObject now = read();
        List<Json> groups = new ArrayList<>(elements(now.get(collection)));
        groups.add(new JsonArray(ids.stream().map(Json::of).toList()));
        JsonObject next = now.with(collection, new JsonArray(groups));
        try {
            PrivateFiles.write(file, JsonText.write(next).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new FileAccessException(
                    "The home cannot be written.", "Check the disk and your rights on the home.", e);
        }
    }

    private static List<Json> elements(@org.jspecify.annotations.Nullable Json json) {
        return json instanceof JsonArray(var elements) ? elements : List.of();
    }

    private JsonObject read() {
        try {
            return JsonText.readObject(Files.readString(file));
        } catch (NoSuchFileException _) {
            return JsonObject.EMPTY;
        } catch (IOException e) {
            throw new FileAccessException("The home cannot be read.", "Check your rights on the home.", e);
        }
    }
}
