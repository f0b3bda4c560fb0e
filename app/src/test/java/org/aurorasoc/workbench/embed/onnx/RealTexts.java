package org.aurorasoc.workbench.embed.onnx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.testsupport.DataFolder;

/// Texts as analysts write them: real incident summaries and real alerts, taken evenly from the whole of both files.
final class RealTexts {
    private RealTexts() {}

    static List<String> some(int count) throws IOException {
        List<String> cases = spread(
                DataFolder.records("cases/vcdb-cases.jsonl.gz").stream()
                        .flatMap(record -> record.text("summary").stream())
                        .toList(),
                count / 2);
        List<String> alerts = spread(
                DataFolder.records("alerts/sigma-alerts.jsonl.gz").stream()
                        .map(RealTexts::alert)
                        .toList(),
                count - count / 2);
        return Stream.concat(cases.stream(), alerts.stream()).toList();
    }

    private static String alert(JsonObject record) {
        return record.text("title").orElseThrow() + ". "
                + record.text("description").orElse("");
    }

    private static List<String> spread(List<String> texts, int count) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(texts.get((int) ((long) i * texts.size() / count)));
        }
        return chosen;
    }
}
