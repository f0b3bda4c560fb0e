package org.aurorasoc.workbench.viewmodel.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.service.setup.Passwords;
import org.aurorasoc.workbench.settings.FeedSettings;

/// The sections about feeds: which are asked, how far a marking may go to each.
final class FeedRows {
    private static final List<String> CEILINGS = RowWriter.words(Tlp.values());

    private final RowWriter write;
    private final SettingActions actions;
    private final SecretRows secrets;

    FeedRows(RowWriter write, SettingActions actions) {
        this.write = write;
        this.actions = actions;
        this.secrets = new SecretRows(write, actions);
    }

    List<SettingRow> feeds(SettingsFacts facts, Optional<SettingRow> reopening) {
        List<FeedSettings> feeds = facts.page().written().feeds();
        List<SettingRow> rows = new ArrayList<>();
        for (int number = 1; number <= feeds.size(); number++) {
            rows.addAll(feed(feeds.get(number - 1), number, facts));
        }
        if (feeds.isEmpty()) {
            rows.add(write.fact("feeds.none", write.text("feeds.nobody"), false, ""));
        } else {
            reopening.ifPresent(rows::add);
        }
        rows.add(SettingRow.of(
                write.text("feeds.misp"),
                new SettingControl.Entry(
                        "",
                        write.text("feeds.misp.prompt"),
                        url -> actions.change(setup -> setup.addMisp(url.strip()))),
                write.text("feeds.misp.means")));
        rows.add(SettingRow.of(
                        write.text("feeds.file"),
                        new SettingControl.Entry(
                                "",
                                write.text("feeds.file.prompt"),
                                path -> actions.change(setup -> setup.addFile(path.strip()))),
                        write.text("feeds.file.means"))
                .with(write.text("feeds.file.choose"), false, actions::chooseFeedFile));
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
                where(feed) + " " + write.text("feed.types", String.join(", ", new TreeSet<>(feed.types()))));
        rows.add(onOff.with(write.text("feed.test"), false, () -> actions.testFeed(feed))
                .with(write.text("feed.remove"), false, () -> actions.change(setup -> setup.removeFeed(number))));
        checkOf(feed, facts).ifPresent(rows::add);
        if (feed.source() instanceof FeedSettings.MispServer server) {
            rows.add(secrets.feedKey(
                    facts.page(),
                    facts.page().passwords().feeds().getOrDefault(feed.name(), Passwords.From.NONE),
                    (setup, key) -> setup.keepFeedKey(feed.name(), server.url(), key)));
        }
        return rows;
    }

    private static String where(FeedSettings feed) {
        return VisibleText.line(
                        switch (feed.source()) {
                            case FeedSettings.MispServer server -> server.url().toString();
                            case FeedSettings.LocalFile file -> file.path().toString();
                        })
                + ".";
    }

    private Optional<SettingRow> checkOf(FeedSettings feed, SettingsFacts facts) {
        Function<Check, SettingControl.CheckLine> line = check -> new SettingControl.CheckLine(
                check.state().word(), feed.name(), VisibleText.line(check.detail()), VisibleText.line(check.remedy()));
        return Optional.ofNullable(facts.feedChecks().get(feed.name()))
                .map(check -> SettingRow.of("", new SettingControl.Checks(List.of(line.apply(check))), ""));
    }

    List<SettingRow> sharing(SettingsFacts facts) {
        List<SettingRow> rows = new ArrayList<>();
        rows.add(SettingRow.of(
                write.text("sharing.unmarked"),
                new SettingControl.Marking(Tlp.UNMARKED.label()),
                write.text("sharing.unmarked.means")));
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
