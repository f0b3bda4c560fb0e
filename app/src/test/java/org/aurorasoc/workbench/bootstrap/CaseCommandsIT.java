package org.aurorasoc.workbench.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.aurorasoc.workbench.bootstrap.CommandRun.Said;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.json.JsonText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cases and the draft as a script sees them, on the embedded store in hash mode.
class CaseCommandsIT {
    @TempDir
    Path folder;

    private CommandRun command;

    @BeforeEach
    void emptyHome() {
        command = new CommandRun(folder.resolve("home"), folder);
    }

    private JsonObject shown(String id) {
        return command.run("case", "show", id).json();
    }

    @Test
    void aCaseIsClosedShownChangedAndItsConflictIsARealNo() throws Exception {
        Said closed = command.input("{\"id\":\"C-1\",\"summary\":\"dns tunnel\",\"confidence\":\"High\"}")
                .run("case", "close", "-");
        assertThat(closed.exit()).isZero();
        assertThat(closed.out()).isEmpty();
        assertThat(closed.err()).contains("C-1 closed, version 1.", "Not found by meaning yet");
        Files.writeString(
                folder.resolve("edited.json"), JsonText.write(shown("C-1").with("outcome", Json.of("open"))));
        assertThat(command.run("case", "update", "C-1", "edited.json").err()).contains("version 2");
        Said conflict = command.run("case", "update", "C-1", "edited.json");
        assertThat(conflict.exit()).isEqualTo(1);
        assertThat(conflict.err()).contains("changed since it was read", "now version 2");
        assertThat(command.input("{}")
                        .run("case", "update", "C-1", "-", "--version", "1")
                        .exit())
                .isEqualTo(1);
        JsonObject beside = (JsonObject) shown("C-1").get("workbench");
        assertThat(beside.get("confidence")).isEqualTo(Json.of(0.9));
        assertThat(((JsonArray) beside.get("history")).elements())
                .extracting(note -> ((JsonObject) note).text("did").orElseThrow())
                .containsExactly("update", "close");
        assertThat(beside.toString()).doesNotContain("dns tunnel");
    }

    @Test
    void badInputAndMissingThingsHaveTheirExitCodes() {
        assertThat(command.input("{\"summary\":\"x\"}")
                        .run("case", "close", "-")
                        .exit())
                .isEqualTo(2);
        assertThat(command.input("{").run("case", "close", "-").exit()).isEqualTo(2);
        assertThat(command.run("case", "close", "nowhere.json").exit()).isEqualTo(3);
        assertThat(command.input("{}").run("case", "update", "C-9", "-").exit()).isEqualTo(1);
        assertThat(command.input("{\"id\":\"C-8\"}")
                        .run("case", "update", "C-9", "-")
                        .exit())
                .isEqualTo(2);
        assertThat(command.run("draft", "close", "C-9").exit()).isEqualTo(2);
        assertThat(command.run("draft", "clear").exit()).isEqualTo(2);
    }

    @Test
    void theDraftTravelsFromTextToTicketToCase() {
        command.input("{\"id\":\"CASE-0117\",\"summary\":\"an older beacon\"}").run("case", "close", "-");
        command.run("draft", "add", "Beacon to evil[.]example", "--ioc", "192[.]0[.]2[.]7", "--verdict", "malicious");
        command.run("draft", "add", "--note", "the resolver", "--note", "the proxy", "--case", "CASE-0117");
        command.run("draft", "add", "--note", "isolate", "--as", "next", "--outcome", "contained", "--title", "Beacon");
        assertThat(command.run("draft", "note").out())
                .contains("# Beacon", "evil[.]example", "- the proxy", "- isolate", "- CASE-0117", "malicious")
                .doesNotContain("evil.example");
        assertThat(command.run("draft", "close", "C-1").exit()).isZero();
        assertThat(shown("C-1").text("outcome")).contains("contained");
        assertThat(command.run("case", "show", "C-1", "--note").out()).contains("**Next**", "- isolate");
        assertThat(((JsonArray) command.run("draft", "show").json().get("cases")).elements())
                .isEmpty();
        command.run("draft", "add", "another story");
        Said taken = command.run("draft", "close", "C-1");
        assertThat(taken.exit()).isEqualTo(1);
        assertThat(command.run("draft", "show").json().text("text")).contains("another story");
    }

    @Test
    void anIndicatorOfTheDraftHasTheVerdictThatIsStored() throws Exception {
        Files.writeString(
                folder.resolve("iocs.jsonl"),
                "{\"value\":\"evil.example\",\"type\":\"domain\",\"verdict\":\"suspicious\"}");
        command.run("import", "iocs", "iocs.jsonl");
        command.run("draft", "add", "evil[.]example and other[.]example");
        assertThat(command.run("draft", "note").out())
                .contains("- `evil[.]example` (domain, suspicious)", "- `other[.]example` (domain)");
    }

    @Test
    void catchingUpWhereNothingLacksSaysSo() {
        assertThat(command.run("collections", "catchup").err()).contains("0 cases made findable");
        assertThat(command.run("history").out()).isEmpty();
        command.run("recall", "dns tunnelling");
        assertThat(command.run("history").out()).isEqualTo("dns tunnelling\n");
        assertThat(command.run("history", "--forget").exit()).isZero();
        assertThat(command.run("history").out()).isEmpty();
    }
}
