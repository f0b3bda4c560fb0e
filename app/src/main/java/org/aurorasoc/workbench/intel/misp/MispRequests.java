package org.aurorasoc.workbench.intel.misp;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.settings.FeedSettings.MispServer;

/// What is said to a server: exactly this and no more.
final class MispRequests {
    private final MispServer server;

    MispRequests(MispServer server) {
        this.server = server;
    }

    boolean haveKey() {
        return !server.key().isEmpty();
    }

    boolean areEncrypted() {
        return server.url().getScheme().equals("https");
    }

    /// False positives are asked for too: `to_ids` stays open.
    HttpRequest search(List<Indicator> indicators, int most) {
        String body = JsonText.write(new Fields()
                .put("returnFormat", "json")
                .put("value", indicators, indicator -> Json.of(indicator.value()))
                .put("limit", most)
                .put("page", 1)
                .put("includeEventTags", true)
                .put("includeContext", true)
                .build());
        return request("attributes/restSearch")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    HttpRequest version() {
        return request("servers/getVersion").GET().build();
    }

    private HttpRequest.Builder request(String path) {
        String base = server.url().toString();
        return HttpRequest.newBuilder(URI.create(base + (base.endsWith("/") ? "" : "/") + path))
                .timeout(server.timeout())
                .header("Authorization", server.key().reveal())
                .header("Accept", "application/json");
    }
}
