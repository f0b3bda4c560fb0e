package org.aurorasoc.workbench.home;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.files.PrivateFiles;
import org.aurorasoc.workbench.json.JsonText;

/// How the owner of a home is reached. It stands beside the lock, not in it: reading the lock's file would
/// drop the lock in the process that holds it. After a crash it may be out of date; the lock alone says
/// whether there is an owner.
record OwnerRecord(long pid, Path socket, String version) {
    private static final String FILE = "owner.json";

    void writeTo(Path storeFolder) throws IOException {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("pid", new JsonNumber(BigDecimal.valueOf(pid)));
        members.put("socket", new JsonString(socket.toString()));
        members.put("version", new JsonString(version));
        String text = JsonText.write(new JsonObject(members));
        PrivateFiles.write(storeFolder.resolve(FILE), text.getBytes(StandardCharsets.UTF_8));
    }

    /// Empty when there is none, or it makes no sense.
    static Optional<OwnerRecord> readFrom(Path storeFolder) {
        try {
            return of(JsonText.readObject(Files.readString(storeFolder.resolve(FILE))));
        } catch (IOException | InvalidInputException | InvalidPathException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    static void removeFrom(Path storeFolder) throws IOException {
        Files.deleteIfExists(storeFolder.resolve(FILE));
    }

    private static Optional<OwnerRecord> of(JsonObject json) {
        Optional<String> socket = json.text("socket");
        Optional<String> version = json.text("version");
        if (json.get("pid") instanceof JsonNumber pid && socket.isPresent() && version.isPresent()) {
            return Optional.of(new OwnerRecord(pid.value().longValueExact(), Path.of(socket.get()), version.get()));
        }
        return Optional.empty();
    }
}
