package org.aurorasoc.workbench.viewmodel.why;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.recall.RecallAnswer;
import org.aurorasoc.workbench.service.recall.RecallRequest;
import org.aurorasoc.workbench.task.CancelToken;

/// A few cases and an answer over them, for the detail's view models; it can be away.
public final class WhyMemory {
    public static final String QUESTION = "Two laptops sent long TXT queries to a young domain. "
            + "The users had opened a CV in the morning, with http://evil.example/a in it.";

    private final Services services;
    private Optional<WorkbenchException> away = Optional.empty();

    public WhyMemory(ShortMemory memory, Embedder embedder) {
        services = TestServices.over(memory, embedder, Path.of("target", "test-home"));
    }

    public static WhyMemory ofTenCases() {
        return new WhyMemory(TenCases.memory(), PlainEmbedder.minilm());
    }

    /// One case whose payload has everything an attacker could write into it.
    public static WhyMemory hostile(int length) {
        JsonObject payload = TenCases.payload(
                        "Invoice\u202Efdp.exe \u001B[31mred http://evil.example/x",
                        "critical\u0007",
                        "contained",
                        "2026-11-20T00:00:00Z",
                        "T1071.004",
                        "T1566\u2066.001")
                .with(
                        "summary",
                        Json.of("Opened http://evil.example/x\u200B and \u0430pple.com. " + "A".repeat(length)))
                .with("closed_by", Json.of("m.ortega"))
                .with("assets", new JsonArray(List.of(Json.of("HR-LAP-7"))))
                .with("users", new JsonArray(List.of(Json.of("k.brandt"))))
                .with("note\u202E", Json.of("a|b <img src=x> [x](http://evil.example) \u202Eevil"))
                .with(
                        "iocs",
                        new JsonArray(List.of(new JsonObject(
                                java.util.Map.of("type", Json.of("domain"), "value", Json.of("\u0430pple.com"))))));
        return new WhyMemory(
                new ShortMemory("embedded", "/var/lib/aurorasoc", true)
                        .with(TenCases.row("CASE\u200B-1", 0.8, payload)),
                PlainEmbedder.minilm());
    }

    public Services services() {
        away.ifPresent(cause -> {
            throw cause;
        });
        return services;
    }

    public void away(WorkbenchException cause) {
        away = Optional.of(cause);
    }

    public void back() {
        away = Optional.empty();
    }

    public RecallAnswer answer() {
        return services.recall().recall(new RecallRequest(QUESTION, 10, Filter.NONE, -1), new CancelToken());
    }

    public ChosenCase row(int place) {
        RecallAnswer answer = answer();
        return new ChosenCase(answer, answer.cases().get(place));
    }
}
