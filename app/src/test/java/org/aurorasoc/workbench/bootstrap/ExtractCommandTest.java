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

class ExtractCommandTest {
    @TempDir
    Path folder;

    private CommandRun command;

    @BeforeEach
    void emptyHome() {
        command = new CommandRun(folder.resolve("home"), folder);
    }

    private static JsonObject first(JsonObject json, String list) {
        return (JsonObject) ((JsonArray) json.get(list)).elements().getFirst();
    }

    @Test
    void aPastedTextGivesItsIndicatorsWithTheirPlaces() {
        Said said = command.input("to hxxp://evil[.]example/a from 10.0.0.1").run("extract", "-", "--json");
        assertThat(said.exit()).isZero();
        JsonObject found = first(said.json(), "indicators");
        assertThat(found.text("type")).contains("url");
        assertThat(found.text("value")).contains("http://evil.example/a");
        assertThat(found.text("as_written")).contains("hxxp://evil[.]example/a");
        assertThat(found.get("start")).isEqualTo(Json.of(3));
        assertThat(found.get("end")).isEqualTo(Json.of(26));
        assertThat(found.get("count")).isEqualTo(Json.of(1));
        assertThat(found.get("positions")).isEqualTo(JsonText.read("[[3,26]]"));
        JsonObject rejected = first(said.json(), "rejected");
        assertThat(rejected.text("text")).contains("10.0.0.1");
        assertThat(rejected.text("reason")).contains("on a warning list: private range");
    }

    @Test
    void theTableIsDefangedAndShowsNothingInvisible() throws Exception {
        Files.writeString(folder.resolve("report.txt"), "http://evil.example/\u001b[2J bob@evil.example a\u202eb.zz");
        Said said = command.run("extract", "report.txt");
        assertThat(said.out()).contains("hxxp://evil[.]example/", "bob[@]evil[.]example");
        assertThat(said.out()).doesNotContain("\u001b", "\u202e", "http://");
        assertThat(said.err()).contains("2 indicators");
    }

    @Test
    void aLongValueIsShortenedAndNoCharacterHalved() {
        String path = "a".repeat(97) + "\ud83d\ude00".repeat(9);
        assertThat(command.input("http://evil.example/" + path)
                        .run("extract", "-")
                        .out())
                .contains("a\ud83d\ude00…");
    }

    @Test
    void samplesCanBeWrittenWithTheReservedRangesAndNames() {
        String text = "192.0.2.1 198.51.100.2 203.0.113.3 2001:db8::4 a.example b.test c.invalid";
        JsonObject json = command.input(text).run("extract", "-", "--json").json();
        assertThat(((JsonArray) json.get("indicators")).elements()).hasSize(7);
        assertThat(json.get("rejected")).isEqualTo(JsonArray.EMPTY);
    }

    @Test
    void listsOfTheHomeAreUsedAndBadOnesNamed() throws Exception {
        Path lists = Files.createDirectories(folder.resolve("home").resolve("warninglists"));
        Files.writeString(lists.resolve("a.json"), "{\"name\":\"ours\",\"type\":\"hostname\",\"list\":[\"ours.com\"]}");
        Files.writeString(lists.resolve("b.json"), "{\"name\":\"x\",\"type\":\"odd\",\"list\":[]}");
        Files.writeString(lists.resolve("c.json"), "{");
        Files.writeString(lists.resolve("d.json"), "{\"name\":\"slow\",\"type\":\"regex\",\"list\":[\"(a+)+$\"]}");
        Said said = command.input("www.ours.com").run("extract", "-", "--json");
        assertThat(first(said.json(), "rejected").text("reason")).contains("on a warning list: ours");
        assertThat(said.err()).contains("b.json", "c.json", "slow");
        assertThat(said.exit()).isZero();
    }

    @Test
    void aFileThatIsNotThereCouldNotBeRead() {
        Said said = command.run("extract", "nothing.txt");
        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.err()).contains("cannot be read");
    }
}
