package org.aurorasoc.workbench.service.why;

import java.util.List;
import java.util.OptionalLong;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.reasons.Differs;
import org.aurorasoc.workbench.domain.reasons.SentenceComparison;
import org.aurorasoc.workbench.domain.reasons.SentencePair;
import org.aurorasoc.workbench.domain.reasons.TechniqueMatch;
import org.aurorasoc.workbench.domain.reasons.Why;
import org.aurorasoc.workbench.domain.recall.SharedToken;
import org.aurorasoc.workbench.domain.sentences.Passage;
import org.aurorasoc.workbench.domain.trace.IgnoredValue;
import org.aurorasoc.workbench.domain.trace.Token;

/// The `why` of a recall's JSON. Places are pairs of UTF-16 positions in the original text; `more` counts what a list
/// does not name.
public final class WhyDocument {
    private WhyDocument() {}

    public static JsonObject of(Why why) {
        Fields document = new Fields()
                .put("sentences", why.sentences().pairs().items(), WhyDocument::pair)
                .put("indicators", why.indicators().items(), each -> shared(each, why.cases()))
                .put("entities", why.entities().items(), each -> shared(each, why.cases()))
                .put("techniques", why.techniques().items(), WhyDocument::technique)
                .put("ignored", why.ignored().items(), WhyDocument::ignored)
                .put("more", more(why))
                .put("cases", why.cases().isPresent() ? Json.of(why.cases().getAsLong()) : JsonNull.NULL)
                .put("shares", shares(why))
                .put("compared", compared(why.sentences()))
                .put(
                        "differs",
                        new Fields()
                                .put("theirs", differs(why.theirs()))
                                .put("yours", differs(why.yours()))
                                .build());
        return document.build();
    }

    private static Json pair(SentencePair pair) {
        return new Fields()
                .put("score", pair.cosine())
                .put("yours", pair.yours().text())
                .put("theirs", pair.theirs().text())
                .put("yours_at", place(pair.yours()))
                .put("theirs_at", place(pair.theirs()))
                .build();
    }

    private static Json place(Passage passage) {
        return new JsonArray(List.of(Json.of(passage.start()), Json.of(passage.end())));
    }

    /// Numbers that nobody could count are null.
    private static Json shared(SharedToken shared, OptionalLong cases) {
        return new Fields()
                .put("type", shared.token().kind())
                .put("value", shared.token().text())
                .put("cases", cases.isPresent() ? Json.of(shared.cases()) : JsonNull.NULL)
                .put("rare", cases.isPresent() ? Json.of(shared.rare()) : JsonNull.NULL)
                .build();
    }

    private static Json technique(TechniqueMatch match) {
        return new Fields()
                .put("id", match.theirs())
                .put("match", match.kinship().word())
                .put("yours", match.yours())
                .build();
    }

    private static Json ignored(IgnoredValue ignored) {
        return new Fields()
                .put("value", ignored.value())
                .put("reason", ignored.reason())
                .build();
    }

    private static Json more(Why why) {
        return new Fields()
                .put("sentences", why.sentences().pairs().more())
                .put("indicators", why.indicators().more())
                .put("entities", why.entities().more())
                .put("techniques", why.techniques().more())
                .put("ignored", why.ignored().more())
                .build();
    }

    private static Json shares(Why why) {
        Fields shares = new Fields();
        why.contributions().shares().forEach((leg, share) -> shares.put(leg.word(), share));
        return shares.build();
    }

    /// By which rule sentences were compared, how many were not, and why none, where none were.
    private static Json compared(SentenceComparison sentences) {
        return new Fields()
                .put("floor", sentences.floor())
                .put("left_out_yours", sentences.yoursNotCompared())
                .put("left_out_theirs", sentences.theirsNotCompared())
                .put("unavailable", sentences.unavailable())
                .build();
    }

    private static Json differs(Differs side) {
        return new Fields()
                .put("techniques", side.techniques().items(), Json::of)
                .put("indicators", side.indicators().items(), WhyDocument::token)
                .put("entities", side.entities().items(), WhyDocument::token)
                .put("sentences", side.sentences().items(), passage -> Json.of(passage.text()))
                .put("sentences_at", side.sentences().items(), WhyDocument::place)
                .put(
                        "more",
                        new Fields()
                                .put("techniques", side.techniques().more())
                                .put("indicators", side.indicators().more())
                                .put("entities", side.entities().more())
                                .put("sentences", side.sentences().more())
                                .build())
                .build();
    }

    private static Json token(Token token) {
        return new Fields().put("type", token.kind()).put("value", token.text()).build();
    }
}
