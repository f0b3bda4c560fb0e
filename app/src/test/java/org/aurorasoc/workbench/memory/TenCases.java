package org.aurorasoc.workbench.memory;

import java.time.Instant;
import java.util.List;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// Ten invented incidents at chosen similarities, every severity and outcome among them.
public final class TenCases {
    /// The day on which the pictures are taken.
    public static final Instant TODAY = Instant.parse("2026-11-21T09:30:00Z");

    private TenCases() {}

    public static ShortMemory memory() {
        ShortMemory memory = new ShortMemory("embedded", "/var/lib/aurorasoc/workbench", true);
        all().forEach(memory::with);
        return memory;
    }

    /// Id, similarity, severity, outcome, time, techniques, title.
    private static final String TABLE = """
            CASE-0117| 0.71|critical|contained     |2025-09-14T11:20:00Z|T1071.004 T1048.003 T1568 T1041|DNS tunnel from two HR laptops to a nine-day-old domain
            CASE-0203| 0.66|high    |contained     |2026-03-18T10:02:00Z|T1048.003 T1071.004 T1132|TXT-record exfiltration hidden in update traffic, finance subnet
            CASE-0088| 0.64|low     |false positive|2026-08-20T16:40:00Z|T1071.004|Resolver misconfiguration produced bursts of long DNS queries
            CASE-0031| 0.58|high    |escalated to the national CERT|2024-10-02T07:15:00Z|T1071.004 T1566.001 T1059 T1105|Beacon over DNS found after a phishing wave in recruiting
            CASE-0240| 0.55|medium  |expected      |2026-10-31T12:00:00Z|T1046|Scanner appliance exercised DNS rules across the office net
            CASE-0266| 0.52|high    |open          |2026-11-16T22:05:00Z|T1568.002 T1071|Laptop of a leaver kept resolving generated names at night
            CASE-0151| 0.47|info    |false positive|2026-11-21T06:30:00Z||Cloud backup agent mistaken for an upload to a file-sharing service
            CASE-0009| 0.41|critical|data lost     |2023-05-09T08:00:00Z|T1486|Personnel files encrypted on a shared drive; two days of mail lost
            CASE-0178| 0.33|        |              |2026-11-21T09:29:40Z||Unknown USB device on a reception desk
            CASE-0077|-0.04|low     |blocked       |2025-12-01T09:00:00Z|T1557|Badge reader in the car park reported clock drift
            """;

    public static List<StoredEntry> all() {
        return TABLE.lines().map(TenCases::row).toList();
    }

    private static StoredEntry row(String line) {
        String[] cells = line.split("\\|");
        String[] techniques = cells[5].isEmpty() ? new String[0] : cells[5].split(" ");
        JsonObject payload = payload(cells[6], cells[2].strip(), cells[3].strip(), cells[4], techniques);
        boolean first = cells[0].equals("CASE-0117");
        return row(cells[0], Double.parseDouble(cells[1].strip()), first ? inFull(payload) : payload);
    }

    private static JsonObject inFull(JsonObject payload) {
        return payload.with(
                        "summary",
                        Json.of("Both laptops sent TXT queries of 180 to 240 bytes to a domain registered nine days "
                                + "before. The traffic was a DNS tunnel; the two machines belong to HR recruiting.\n\n"
                                + "A browser extension installed from a job portal had opened it."))
                .with(
                        "what_worked",
                        Json.of("Blocked the domain at the resolver, isolated both hosts, reset the two accounts; "
                                + "hunt for TXT answers over 200 bytes."))
                .with("closed_by", Json.of("m.ortega"));
    }

    public static JsonObject payload(
            String title, String severity, String outcome, String storedAt, String... techniques) {
        Fields fields = new Fields()
                .put("title", title)
                .put("summary", title + ".")
                .put("techniques", List.of(techniques), Json::of)
                .put("stored_at", storedAt);
        if (!severity.isEmpty()) {
            fields.put("severity", severity);
        }
        if (!outcome.isEmpty()) {
            fields.put("outcome", outcome);
        }
        return fields.build();
    }

    public static StoredEntry row(String id, double similarity, JsonObject payload) {
        return row(id, similarity, ModelId.MINILM, payload);
    }

    public static StoredEntry row(String id, double similarity, ModelId model, JsonObject payload) {
        return new StoredEntry(
                new EntryKey(CollectionName.CASES, id), PlainEmbedder.near(similarity), model, null, payload, TODAY);
    }
}
