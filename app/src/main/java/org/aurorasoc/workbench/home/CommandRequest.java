package org.aurorasoc.workbench.home;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.settings.SettingName;

/// One command as its caller typed it. Of the environment only the names of the settings contract are kept.
public record CommandRequest(
        String version, List<String> arguments, Path folder, Map<String, String> environment, Terminal terminal) {
    public CommandRequest {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(SettingName.relevantOf(environment));
    }

    byte[] toBytes() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("version", new JsonString(version));
        members.put(
                "arguments",
                new JsonArray(arguments.stream().<Json>map(JsonString::new).toList()));
        members.put("folder", new JsonString(folder.toString()));
        Map<String, Json> variables = new LinkedHashMap<>();
        environment.forEach((name, value) -> variables.put(name, new JsonString(value)));
        members.put("environment", new JsonObject(variables));
        members.put("interactive", terminal.interactive() ? JsonBoolean.TRUE : JsonBoolean.FALSE);
        members.put("columns", new JsonNumber(BigDecimal.valueOf(terminal.columns())));
        members.put("charset", new JsonString(terminal.charset().name()));
        return JsonText.write(new JsonObject(members)).getBytes(StandardCharsets.UTF_8);
    }

    static CommandRequest of(byte[] bytes) {
        try {
            return of(JsonText.readObject(new String(bytes, StandardCharsets.UTF_8)));
        } catch (InvalidPathException
                | ArithmeticException
                | IllegalCharsetNameException
                | UnsupportedCharsetException e) {
            throw unreadable();
        }
    }

    private static CommandRequest of(JsonObject json) {
        if (json.get("arguments") instanceof JsonArray(var arguments)
                && json.get("environment") instanceof JsonObject(var environment)
                && json.get("columns") instanceof JsonNumber(var columns)) {
            Map<String, String> variables = new LinkedHashMap<>();
            environment.forEach((name, value) -> variables.put(name, text(value)));
            Terminal terminal = new Terminal(
                    json.get("interactive") == JsonBoolean.TRUE,
                    columns.intValueExact(),
                    Charset.forName(text(json, "charset")));
            return new CommandRequest(
                    text(json, "version"),
                    arguments.stream().map(CommandRequest::text).toList(),
                    Path.of(text(json, "folder")),
                    variables,
                    terminal);
        }
        throw unreadable();
    }

    private static String text(JsonObject json, String name) {
        return json.text(name).orElseThrow(CommandRequest::unreadable);
    }

    private static String text(Json json) {
        if (json instanceof JsonString(var text)) {
            return text;
        }
        throw unreadable();
    }

    private static InvalidInputException unreadable() {
        return new InvalidInputException("The request of another process cannot be read.", "");
    }

    /// Arguments are case text and the environment holds passwords.
    @Override
    public String toString() {
        return "CommandRequest of " + arguments.size() + " arguments by version " + version;
    }
}
