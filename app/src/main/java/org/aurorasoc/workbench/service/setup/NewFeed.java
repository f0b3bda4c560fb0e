package org.aurorasoc.workbench.service.setup;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The table of a feed that is new, named after its server or file. It begins switched off.
final class NewFeed {
    private static final int LONGEST_NAME = 36;

    private NewFeed() {}

    static Map<String, Object> misp(String url, List<String> names) {
        return table("misp", "url", url, free(hostOf(url), names));
    }

    static Map<String, Object> file(String path, List<String> names) {
        return table("file", "path", path, free(path.replaceAll(".*[/\\\\]", ""), names));
    }

    private static Map<String, Object> table(String kind, String key, String where, String name) {
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("name", name);
        table.put("kind", kind);
        table.put(key, where);
        table.put("enabled", false);
        return table;
    }

    /// What is no address the settings turn away by their own words.
    private static String hostOf(String url) {
        try {
            return Objects.requireNonNullElse(new URI(url).getHost(), "");
        } catch (URISyntaxException _) {
            return "";
        }
    }

    private static String free(String wish, List<String> names) {
        String plain = wish.replaceAll("[^A-Za-z0-9 ._-]", "").replaceFirst("^[^A-Za-z0-9]+", "");
        String begin = plain.isEmpty() ? "feed" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        return Stream.concat(
                        Stream.of(begin),
                        IntStream.rangeClosed(2, names.size() + 2).mapToObj(n -> begin + " " + n))
                .filter(name -> names.stream().noneMatch(name::equalsIgnoreCase))
                .findFirst()
                .orElse(begin);
    }
}
