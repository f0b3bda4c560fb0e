package org.aurorasoc.workbench.domain.trace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.aurorasoc.workbench.domain.AddressLiteral;
import org.aurorasoc.workbench.domain.IndicatorType;
import org.aurorasoc.workbench.domain.IndicatorValue;
import org.aurorasoc.workbench.domain.TechniqueId;
import org.aurorasoc.workbench.domain.extract.Extraction;
import org.aurorasoc.workbench.domain.extract.Extractor;
import org.aurorasoc.workbench.domain.extract.FoundIndicator;
import org.aurorasoc.workbench.domain.extract.HostPart;
import org.aurorasoc.workbench.domain.refang.Refang;

/// Gathers the tokens of one entry or text. What the warning lists name becomes no token, wherever it stands.
final class TokenGatherer {
    /// Enough for a long report; beyond it an entry would share something with everything.
    static final int MOST_TOKENS = 10_000;
    /// Characters; as many as the words are read from.
    private static final int MOST_READ = 400_000;

    private static final int MOST_IGNORED = 1_000;

    private final Extractor extractor;
    private final SiteRule sites;
    private final Set<Token> tokens = new LinkedHashSet<>();
    private final Set<IgnoredValue> ignored = new LinkedHashSet<>();

    TokenGatherer(Extractor extractor, SiteRule sites) {
        this.extractor = extractor;
        this.sites = sites;
    }

    Set<Token> tokens() {
        return tokens;
    }

    List<IgnoredValue> ignored() {
        return List.copyOf(ignored);
    }

    /// The indicators that stand in a text.
    void text(String text) {
        Extraction found = extractor.read(text.length() <= MOST_READ ? text : text.substring(0, MOST_READ));
        for (FoundIndicator each : found.indicators()) {
            canonical(each.type(), each.value());
        }
        found.rejected().forEach(each -> {
            if (each.isListed()) {
                ignore(each.text(), each.reason());
            }
        });
    }

    /// An indicator somebody named, defanged or not; what it holds counts too, such as the address before a port.
    void indicator(String type, String given) {
        String value = Refang.text(given).strip();
        if (value.isEmpty()) {
            return;
        }
        String canonicalType = IndicatorType.canonical(type, value);
        if (canonicalType.equals(IndicatorType.UNKNOWN) || canonicalType.equals("auto")) {
            untyped(value);
        } else {
            canonical(canonicalType, IndicatorValue.canonical(canonicalType, value));
            text(value);
        }
    }

    private void untyped(String value) {
        int before = tokens.size() + ignored.size();
        text(value);
        if (tokens.size() + ignored.size() == before) {
            add(IndicatorType.UNKNOWN, value);
        }
    }

    private void canonical(String type, String value) {
        Optional<String> warning = extractor.warning(type, value);
        if (warning.isPresent()) {
            ignore(value, warning.get());
            return;
        }
        if (type.equals(TokenKind.TECHNIQUE)) {
            technique(value);
            return;
        }
        add(type, value);
        if (type.equals("domain") || type.equals("url") || type.equals("email")) {
            host(type, HostPart.of(type, value.toLowerCase(Locale.ROOT)));
        }
    }

    /// The host that an address speaks of, and the site it belongs to.
    private void host(String type, String host) {
        boolean isAddress = AddressLiteral.bytes(host) != null;
        if (type.equals("url") && !host.isEmpty()) {
            String kind = isAddress ? "ip" : "domain";
            add(kind, IndicatorValue.canonical(kind, host));
        }
        if (!isAddress) {
            sites.siteOf(host).ifPresent(site -> add(TokenKind.SITE, site));
        }
    }

    void technique(String text) {
        TechniqueText.idIn(text).ifPresent(id -> {
            add(TokenKind.TECHNIQUE, id);
            TechniqueId.parentOf(id).ifPresent(parent -> add(TokenKind.TECHNIQUE, parent));
        });
    }

    /// A host, a user or a rule by its name; of `domain\\name` the name counts too.
    void entity(String kind, String name) {
        String folded = name.strip().toLowerCase(Locale.ROOT);
        if (folded.isEmpty()) {
            return;
        }
        add(kind, folded);
        String last = folded.substring(folded.lastIndexOf('\\') + 1);
        if (!last.isEmpty()) {
            add(kind, last);
        }
    }

    private void ignore(String value, String reason) {
        if (ignored.size() < MOST_IGNORED) {
            ignored.add(new IgnoredValue(value, reason));
        }
    }

    private void add(String kind, String text) {
        if (tokens.size() < MOST_TOKENS) {
            TokenText.token(kind, text).ifPresent(tokens::add);
        }
    }
}
