package org.aurorasoc.workbench.intel.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.intel.evidence.ValueShape;

/// The indicators in objects that STIX describes: addresses, names, files by their hashes.
final class StixObservable {
    private static final Map<String, String> TYPES =
            Map.of("ipv4-addr", "ip", "ipv6-addr", "ip", "domain-name", "domain", "url", "url", "email-addr", "email");
    private static final Map<String, String> HASHES =
            Map.of("md5", "md5", "sha1", "sha1", "sha256", "sha256", "sha512", "sha512");

    private StixObservable() {}

    static List<Indicator> indicators(JsonObject object) {
        List<Indicator> found = new ArrayList<>();
        String type = object.text("type").orElse("");
        if (TYPES.containsKey(type)) {
            of(type + ":value", object.text("value").orElse("")).ifPresent(found::add);
        } else if (type.equals("autonomous-system") && object.get("number") instanceof JsonNumber(var number)) {
            // As it is written: 1e2147483647 in full would fill the memory.
            of(type + ":number", number.toString()).ifPresent(found::add);
        } else if (type.equals("vulnerability")) {
            ValueShape.typed("cve", object.text("name").orElse("")).ifPresent(found::add);
        } else if (object.get("hashes") instanceof JsonObject(Map<String, Json> hashes)) {
            hashes.forEach((name, hash) -> {
                if (hash instanceof JsonString(var digits)) {
                    of(type + ":hashes." + name, digits).ifPresent(found::add);
                }
            });
        }
        return found;
    }

    /// By the path of a pattern: `domain-name:value`, `file:hashes.SHA-256`, `network-traffic:dst_ref.value`.
    static Optional<Indicator> of(String path, String value) {
        String lower = path.toLowerCase(Locale.ROOT);
        int colon = lower.indexOf(':');
        String type = TYPES.get(colon < 0 ? "" : lower.substring(0, colon));
        if (type != null && lower.endsWith(":value")) {
            return ValueShape.typed(type, value);
        }
        if (lower.equals("autonomous-system:number")) {
            return ValueShape.typed("asn", "AS" + value);
        }
        if (lower.endsWith("_ref.value")) {
            return ValueShape.detect(value);
        }
        int hashes = lower.lastIndexOf("hashes.");
        String hash = hashes < 0 ? null : HASHES.get(lower.substring(hashes + 7).replace("-", ""));
        return hash == null ? Optional.empty() : ValueShape.typed(hash, value);
    }
}
