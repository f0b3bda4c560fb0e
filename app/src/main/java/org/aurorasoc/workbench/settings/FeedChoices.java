package org.aurorasoc.workbench.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.aurorasoc.workbench.domain.IndicatorType;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.json.TomlText;

/// The `[[feed]]` tables. A key in the environment wins over one in the file.
final class FeedChoices {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}");
    private static final Set<String> TYPES =
            Set.of("ip", "cidr", "domain", "url", "email", "md5", "sha1", "sha256", "sha512", "cve", "asn", "wallet");

    private final Map<String, String> environment;
    private final Path home;
    private final Consumer<String> warnings;

    FeedChoices(Map<String, String> environment, Path home, Consumer<String> warnings) {
        this.environment = environment;
        this.home = home;
        this.warnings = warnings;
    }

    List<FeedSettings> read(List<TomlText.Table> tables) {
        List<FeedSettings> feeds = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int number = 1; number <= tables.size(); number++) {
            FeedTable table = new FeedTable(tables.get(number - 1).entries(), "feed[" + number + "]");
            FeedSettings feed = feed(table);
            if (!keys.add(FeedKey.of(feed.name()))) {
                throw table.required("name").wrong("must differ from the names of the other feeds");
            }
            table.nameTheRest(warnings);
            feeds.add(feed);
        }
        return feeds;
    }

    private FeedSettings feed(FeedTable table) {
        Choice name = table.required("name");
        if (!NAME.matcher(name.value()).matches()) {
            throw name.wrong("must be letters, digits, spaces, dots, _ and -, at most 40");
        }
        String kind = table.required("kind").oneOf(List.of("misp", "file"));
        return new FeedSettings(
                name.value(),
                table.flag("enabled", false),
                table.find("ceiling").map(FeedChoices::tlp).orElse(Tlp.GREEN),
                types(table.list("types")),
                kind.equals("misp")
                        ? new MispChoices(environment, warnings).read(table, name.value(), this::path)
                        : LocalFileChoices.read(table, this::path, warnings));
    }

    private static Tlp tlp(Choice choice) {
        return Tlp.read(choice.value())
                .orElseThrow(() -> choice.wrong("must be clear, green, amber, amber+strict or red"));
    }

    private static Set<String> types(List<Choice> chosen) {
        Set<String> types = new TreeSet<>();
        for (Choice choice : chosen) {
            String type = IndicatorType.canonical(choice.value(), "");
            if (!TYPES.contains(type)) {
                throw choice.wrong("must be of " + String.join(", ", new TreeSet<>(TYPES)));
            }
            types.add(type);
        }
        return chosen.isEmpty() ? TYPES : types;
    }

    /// A relative path begins in the home.
    private Path path(Choice choice) {
        try {
            return home.resolve(choice.plainText().strip()).normalize();
        } catch (InvalidPathException _) {
            throw choice.wrong("must be a path");
        }
    }
}
