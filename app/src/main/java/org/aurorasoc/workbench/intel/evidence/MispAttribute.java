package org.aurorasoc.workbench.intel.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.intel.FeedTimes;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.jspecify.annotations.Nullable;

/// An attribute of a MISP event, from a server or a file.
public final class MispAttribute {
    private static final int MOST_TAGS = 200;
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("ip-src", "ip"),
            Map.entry("ip-dst", "ip"),
            Map.entry("ip", "ip"),
            Map.entry("domain", "domain"),
            Map.entry("hostname", "domain"),
            Map.entry("url", "url"),
            Map.entry("uri", "url"),
            Map.entry("email", "email"),
            Map.entry("email-src", "email"),
            Map.entry("email-dst", "email"),
            Map.entry("email-reply-to", "email"),
            Map.entry("md5", "md5"),
            Map.entry("sha1", "sha1"),
            Map.entry("sha256", "sha256"),
            Map.entry("sha512", "sha512"),
            Map.entry("vulnerability", "cve"),
            Map.entry("as", "asn"),
            Map.entry("btc", "wallet"),
            Map.entry("xmr", "wallet"));

    private MispAttribute() {}

    /// What it speaks of: two for `domain|ip`, none for a file name or a withdrawn attribute.
    public static List<Indicator> indicators(JsonObject attribute) {
        if (attribute.get("deleted") == JsonBoolean.TRUE) {
            return List.of();
        }
        String type = attribute.text("type").orElse("").toLowerCase(Locale.ROOT);
        String value = attribute.text("value").orElse("");
        // A sample is written as its file's name and MD5.
        String[] types = (type.equals("malware-sample") ? "filename|md5" : type).split("\\|", 3);
        String[] values = types.length == 1 ? new String[] {value} : value.split("\\|", types.length);
        List<Indicator> found = new ArrayList<>();
        for (int part = 0; part < Math.min(types.length, values.length); part++) {
            indicator(types[part], values[part].strip()).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Indicator> indicator(String mispType, String value) {
        String type = TYPES.get(mispType);
        if (type == null) {
            return Optional.empty();
        }
        boolean bareNumber = type.equals("asn") && value.matches("[0-9]{1,10}");
        return ValueShape.typed(type, bareNumber ? "AS" + value : value);
    }

    /// What it says, with what its event adds.
    public static Evidence evidence(JsonObject attribute, JsonObject event) {
        List<String> tags = Stream.concat(tags(attribute), tags(event))
                .distinct()
                .limit(MOST_TAGS)
                .toList();
        MispVerdict verdict = MispVerdict.of(attribute.get("to_ids") == JsonBoolean.TRUE, threatLevel(event), tags);
        return new Evidence(
                verdict.word(),
                verdict.rule(),
                MispVerdict.confidence(tags),
                context(attribute, event),
                tags,
                tlp(tags),
                times(attribute),
                attribute.get("Event") == null && !event.members().isEmpty()
                        ? attribute.with("Event", event)
                        : attribute);
    }

    private static String threatLevel(JsonObject event) {
        return event.get("threat_level_id") instanceof JsonString(var id) ? id : "";
    }

    private static Stream<String> tags(JsonObject owner) {
        return owner.get("Tag") instanceof JsonArray(var elements)
                ? elements.stream()
                        .map(tag -> tag instanceof JsonObject object
                                ? object.text("name").orElse("")
                                : "")
                        .filter(name -> !name.isBlank())
                : Stream.empty();
    }

    private static @Nullable Tlp tlp(List<String> tags) {
        return tags.stream()
                .filter(tag -> tag.toLowerCase(Locale.ROOT).startsWith("tlp:"))
                .map(Tlp::of)
                .max(Tlp::compareTo)
                .orElse(null);
    }

    private static String context(JsonObject attribute, JsonObject event) {
        return Stream.of(attribute.text("comment"), event.text("info"), attribute.text("category"))
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static FeedTimes times(JsonObject attribute) {
        Instant reported = Moment.of(attribute.get("timestamp"));
        return new FeedTimes(
                reported, Moment.of(attribute.get("first_seen")), Moment.of(attribute.get("last_seen")), null);
    }
}
