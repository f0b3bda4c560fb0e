package org.aurorasoc.workbench.domain.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aurorasoc.workbench.domain.refang.Refang;

/// The one way from a text to its indicators: refang, then each finder in turn, the longest things first.
public final class Extractor {
    private static final WarningLists NO_LISTS = new WarningLists(List.of());

    private final List<Finder> finders;
    private final WarningLists lists;

    public Extractor(TopLevelDomains endings, WarningLists lists) {
        HostRules hosts = new HostRules(endings);
        this.lists = lists;
        this.finders = List.of(
                new UrlFinder(hosts),
                new EmailFinder(hosts),
                new Ipv6Finder(),
                new NameFinder(hosts),
                new WordFinder());
    }

    /// Why a canonical value is seldom worth an analyst's time, if it is.
    public Optional<String> warning(String type, String value) {
        return list(type, value).map(Rejection::listed);
    }

    /// The name of the first warning list that has a canonical value.
    public Optional<String> list(String type, String value) {
        return lists.listing(type, value);
    }

    /// The one indicator that a value is as a whole, on a warning list or not: somebody names it on purpose, so what
    /// speaks against it in prose, such as a capital after a full stop, does not count.
    public Optional<FoundIndicator> recognise(String value) {
        String bare = value.strip();
        return whole(bare).or(() -> whole(bare.toLowerCase(Locale.ROOT)));
    }

    private Optional<FoundIndicator> whole(String bare) {
        int end = bare.endsWith(".") ? bare.length() - 1 : bare.length();
        return read(bare, NO_LISTS).indicators().stream()
                .filter(found -> found.first().start() == 0 && found.first().end() >= end)
                .findFirst();
    }

    public Extraction read(String text) {
        return read(text, lists);
    }

    private Extraction read(String text, WarningLists lists) {
        PlainText plain = new PlainText(Refang.read(text));
        Findings findings = new Findings(plain, lists);
        finders.forEach(finder -> finder.find(plain, findings));
        return findings.extraction();
    }
}
