package org.aurorasoc.workbench.cli;

import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.service.Screenshots;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.task.CancelToken;

/// What one run of a command works with.
public record Session(Console console, Services services, CancelToken cancel, Screenshots screenshots) {
    void print(String line) {
        console.out().println(line);
    }

    void print(Json document) {
        console.out().println(JsonText.write(document));
    }

    /// For people watching: never part of the answer.
    void say(String line) {
        console.err().println(line);
    }
}
