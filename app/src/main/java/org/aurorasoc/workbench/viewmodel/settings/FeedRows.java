package org.aurorasoc.workbench.viewmodel.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.settings.FeedSettings;
import org.aurorasoc.workbench.settings.Secret;

/// The sections about feeds: which are asked, how far a marking may go to each.
final class FeedRows {
    private static final List<String> CEILINGS = RowWriter.words(Tlp.values());

    private final RowWriter write;
    private final SettingActions actions;

    FeedRows(RowWriter write, SettingActions actions) {
        this.write = write;
        this.actions = actions;
    }

    List<SettingRow> feeds(SettingsFacts facts) {
        List<FeedSettings> feeds = facts.page().written().feeds();
        List<SettingRow> rows = new ArrayList<>();
        for (int number = 1; number <= feeds.size(); number++) {
            rows.addAll(feed(feeds.get(number - 1), number, facts));
        }
        rows.add(write.fact(
                feeds.isEmpty() ? "feeds.none" : "feeds.more",
                write.text("feeds.file"),
                false,
                write.text("feeds.means")));
        return rows;
    }

    private List<SettingRow> feed(FeedSettings feed, int number, SettingsFacts facts) {
        String name = VisibleText.line(feed.name());
        List<SettingRow> rows = new ArrayList<>();
        SettingRow onOff = SettingRow.of(
                name,
                write.choice(
                        "feed",
                        List.of("on", "off"),
                        feed.enabled() ? "on" : "off",
                        word -> actions.change(setup -> setup.feed(number, "enabled", word.equals("on")))),
                write.text("feed.types", String.join(", ", new TreeSet<>(feed.types()))));
        rows.add(feed.enabled() ? onOff.with(write.text("feed.test"), false, actions::test) : onOff);
        checkOf(feed, facts).ifPresent(rows::add);
        if (feed.source() instanceof FeedSettings.MispServer server) {
            rows.add(SettingRow.of(
                    write.text("feed.key"),
                    new SettingControl.Hidden(
                            write.text(server.key().isEmpty() ? "feed.key.type" : "feed.key.there"),
                            typed -> actions.change(
                                    setup -> setup.keepFeedKey(feed.name(), server.url(), new Secret(typed)))),
                    write.text("feed.server", VisibleText.line(server.url().toString()))));
        }
        return rows;
    }

    private Optional<SettingRow> checkOf(FeedSettings feed, SettingsFacts facts) {
        Function<Check, SettingControl.CheckLine> line = check -> new SettingControl.CheckLine(
                check.state().word(), feed.name(), VisibleText.line(check.detail()), VisibleText.line(check.remedy()));
        return facts.checks().stream()
                .flatMap(List::stream)
                .filter(check -> check.name().endsWith(" " + feed.name()))
                .findFirst()
                .map(check -> SettingRow.of("", new SettingControl.Checks(List.of(line.apply(check))), ""));
    }

    List<SettingRow> sharing(SettingsFacts facts) {
        List<SettingRow> rows = new ArrayList<>();
        rows.add(write.fact("sharing.unmarked", Tlp.UNMARKED.label(), true, write.text("sharing.unmarked.means")));
        List<FeedSettings> feeds = facts.page().written().feeds();
        for (int i = 0; i < feeds.size(); i++) {
            int number = i + 1;
            FeedSettings feed = feeds.get(i);
            boolean local = feed.source() instanceof FeedSettings.LocalFile;
            rows.add(
                    local
                            ? SettingRow.of(
                                    VisibleText.line(feed.name()),
                                    new SettingControl.Fact(write.text("sharing.local"), false),
                                    "")
                            : SettingRow.of(
                                    VisibleText.line(feed.name()),
                                    ceiling(feed, number),
                                    write.text("sharing.ceiling", feed.ceiling().label())));
        }
        if (feeds.isEmpty()) {
            rows.add(write.fact("sharing.feeds", write.text("sharing.nobody"), false, ""));
        }
        return rows;
    }

    private SettingControl ceiling(FeedSettings feed, int number) {
        List<SettingControl.Option> options = CEILINGS.stream()
                .map(word -> new SettingControl.Option(word, Tlp.of(word).label()))
                .toList();
        return new SettingControl.Choice(
                options,
                RowWriter.word(feed.ceiling()),
                word -> actions.change(setup -> setup.feed(number, "ceiling", word.replace('_', '+'))));
    }
}
