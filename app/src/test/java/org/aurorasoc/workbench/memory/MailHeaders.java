package org.aurorasoc.workbench.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.NameUuid;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;

/// A pasted mail with indicators of every verdict, and a memory that knows some of them.
public final class MailHeaders {
    public static final String MALICIOUS = "cdn-sync.example";
    public static final String STALE = "198.51.100.23";
    public static final String NOWHERE = "files.corp.example";

    public static final String TEXT = """
            Received: from mx7.cdn-sync.example (cdn-sync.example [198.51.100.23]) by mail.corp.example
            X-Originating-IP: 203.0.113.77
            Received: from relay (10.4.2.17) via 192.168.7.3 and 2001:db8::23f, agent version 11.0.2.4
            From: "Billing" <m.ortega@corp.example>
            Body: hxxps://login-portal[.]example/reset/0451/step/confirm?account=hr&lang=en&session=7c1d22aa
            Attachment sha256 5f2b6d0c1a3e4f5061728394a5b6c7d8e9f00112233445566778899aabbce91c
            md5 0cc175b9c0f1b6a831c399e269772661
            Beacons: updates.vendor.example, files.corp.example, xn--bcher-kva.example, cdn-sync.example
            Also seen: 198.51.100.40, 198.51.100.41, 203.0.113.5, 203.0.113.6, CVE-2025-31337, AS64500
            T1566.001 then T1071.004; static.parking.example; tracker.ads.example; api.vendor.example
            """;

    private MailHeaders() {}

    public static void fill(Services services, OpenStore store) {
        Instant now = Instant.now();
        List<Change> rows = new ArrayList<>();
        rows.add(
                row("domain", MALICIOUS, "malicious", "triage", "Beacon of the loader, seen at two customers", now, 2));
        rows.add(row("sha256", SHA, "malicious", "sandbox", "Dropper, packs itself", now, 1));
        rows.add(row("url", URL, "suspicious", "misp", "Login page that copies the HR portal", now, 23));
        rows.add(row("ip", STALE, "suspicious", "misp", "Hosts of one provider", now, 41));
        rows.add(row("domain", "updates.vendor.example", "benign", "analyst", "The vendor's own update host", now, 1));
        rows.add(row("domain", "api.vendor.example", "benign", "analyst", "The vendor's API", now, 3));
        rows.add(row("ip", "203.0.113.77", "unknown", "misp", "Looked at, nothing to say", now, 0));
        rows.add(row("ip", "203.0.113.5", "malicious", "triage", "Scanner", now, 12));
        store.vectors().apply(rows, new CancelToken());
        services.cases().close(oneCase("CASE-0117", "DNS tunnel from two HR laptops"), new CancelToken());
        services.cases().close(oneCase("CASE-0203", "Loader that beacons over TXT records"), new CancelToken());
    }

    private static final String SHA = "5f2b6d0c1a3e4f5061728394a5b6c7d8e9f00112233445566778899aabbce91c";
    private static final String URL =
            "https://login-portal.example/reset/0451/step/confirm?account=hr&lang=en&session=7c1d22aa";

    private static Change row(
            String type, String value, String verdict, String source, String context, Instant now, int daysAgo) {
        JsonObject payload = new Fields()
                .put("value", value)
                .put("type", type)
                .put("verdict", verdict)
                .put("source", source)
                .put("context", context)
                .put("tags", List.of("mail", "loader"), Json::of)
                .put("stored_at", now.minus(Duration.ofDays(daysAgo)).toString())
                .build();
        return new Change.Put(new Entry(
                new EntryKey(CollectionName.THREAT_INTEL, NameUuid.ofIndicator(type, value)),
                PlainEmbedder.near(0.4),
                PlainEmbedder.minilm().model(),
                "0".repeat(64),
                payload));
    }

    private static JsonObject oneCase(String id, String title) {
        return new Fields()
                .put("id", id)
                .put("title", title)
                .put("summary", title + ". It asked cdn-sync.example and 198.51.100.23.")
                .put("severity", "high")
                .put("outcome", "contained")
                .build();
    }
}
