package org.aurorasoc.workbench.viewmodel.map;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.map.CollectionMap;
import org.aurorasoc.workbench.domain.map.Colouring;
import org.aurorasoc.workbench.domain.map.MapGroup;
import org.aurorasoc.workbench.domain.map.MapRow;
import org.aurorasoc.workbench.domain.map.Trust;
import org.aurorasoc.workbench.domain.refang.Defang;
import org.aurorasoc.workbench.i18n.Messages;

/// What the map says in words.
final class MapWords {
    private static final String TIME = "d MMM HH:mm";
    private static final String LINE_END = "\n";

    private final Messages messages;
    private final Clock clock;
    private final DateTimeFormatter time;

    MapWords(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        time = DateTimeFormatter.ofPattern(TIME, messages.locale());
    }

    /// Nothing in it acts, hides or can be followed.
    static String title(String stored) {
        return VisibleText.line(Defang.text(stored));
    }

    String group(Colouring by, String group) {
        return by == Colouring.MODEL ? VisibleText.line(group) : messages.text("map.group." + group.replace(' ', '_'));
    }

    List<LegendEntry> legend(Colouring by, List<MapGroup> groups) {
        return IntStream.range(0, groups.size())
                .mapToObj(rank -> {
                    MapGroup group = groups.get(rank);
                    MapSign sign = MapSign.of(by, group.name(), rank);
                    return new LegendEntry(group.name(), group(by, group.name()), group.size(), sign, true);
                })
                .toList();
    }

    List<GroupRow> table(Colouring by, List<MapGroup> groups, CollectionMap map) {
        return IntStream.range(0, groups.size())
                .mapToObj(rank -> {
                    MapGroup group = groups.get(rank);
                    return new GroupRow(
                            group(by, group.name()),
                            MapSign.of(by, group.name(), rank),
                            messages.text("number", group.size()),
                            group.nearest().map(name -> group(by, name)).orElse(messages.text("map.twin.alone")),
                            titles(group, map));
                })
                .toList();
    }

    private String titles(MapGroup group, CollectionMap map) {
        return group.typical().stream()
                .map(row -> title(map.rows().get(row).title()))
                .collect(Collectors.joining(LINE_END));
    }

    String footer(CollectionMap map) {
        CollectionMap.Origin origin = map.origin();
        int points = map.rows().size();
        String count = map.isSample()
                ? messages.text("map.footer.sample", points, origin.stored())
                : messages.text("map.footer.points", points);
        String made = time.format(origin.made().atZone(clock.getZone()));
        String method = messages.text("map.method." + map.method().name());
        return map.isWeighed()
                ? messages.text("map.footer.weighed", method, origin.seed(), count, made, map.typicalTrust(), Trust.OF)
                : messages.text("map.footer", method, origin.seed(), count, made);
    }

    List<String> notices(CollectionMap map) {
        List<String> notices = new ArrayList<>();
        if (map.origin().model().quality() == EmbeddingQuality.LOW) {
            notices.add(messages.text("map.notice.hash"));
        }
        if (map.origin().leftOut() > 0) {
            notices.add(messages.text("map.notice.left", map.origin().leftOut()));
        }
        return notices;
    }

    /// "CASE-0117 DNS tunnel…, contained, trust 8 of 10".
    String point(Drawing drawing, int point) {
        MapRow row = drawing.row(point);
        String group = drawing.legend().get(drawing.entry(point)).label();
        int trust = drawing.map().trustOf(point);
        String known = trust < 0 ? messages.text("map.trust.unknown") : messages.text("map.trust", trust, Trust.OF);
        return messages.text("map.point", VisibleText.line(row.id()), title(row.title()), group, known);
    }

    String score(double cosine) {
        return messages.text("map.score", cosine);
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }
}
