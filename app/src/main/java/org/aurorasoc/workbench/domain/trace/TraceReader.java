package org.aurorasoc.workbench.domain.trace;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.extract.Extractor;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.words.Analyser;

/// Makes what cases are found by: the words of their title, summary and outcome, and canonical tokens of everything
/// that cases can share.
public final class TraceReader {
    private final Extractor extractor;
    private final SiteRule sites;

    public TraceReader(Extractor extractor, SiteRule sites) {
        this.extractor = extractor;
        this.sites = sites;
    }

    /// The words and tokens of a case.
    public Traces read(JsonObject payload) {
        return new Traces(
                Analyser.terms(textOf(payload)), List.copyOf(tokensOf(payload).tokens()));
    }

    /// The text of a case whose words it is found by.
    public static String textOf(JsonObject payload) {
        CaseRecord record = new CaseRecord("", payload);
        return Stream.of(record.text("title"), record.text("summary"), record.outcome())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    /// The tokens of a case; it mentions nothing, since its hosts and users are named as such.
    public TextTokens tokensOf(JsonObject payload) {
        TokenGatherer gathered = new TokenGatherer(extractor, sites);
        new CaseTokens(gathered).read(payload);
        gathered.text(textOf(payload));
        return new TextTokens(gathered.tokens(), Set.of(), gathered.ignored());
    }

    /// The tokens of a text that somebody asks with.
    public TextTokens tokensOf(String text) {
        TokenGatherer gathered = new TokenGatherer(extractor, sites);
        gathered.text(text);
        return new TextTokens(gathered.tokens(), Mentions.in(text), gathered.ignored());
    }
}
