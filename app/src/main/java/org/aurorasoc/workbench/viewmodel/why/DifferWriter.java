package org.aurorasoc.workbench.viewmodel.why;

import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.extract.InertText;
import org.aurorasoc.workbench.domain.reasons.Differs;
import org.aurorasoc.workbench.domain.reasons.Listed;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.why.DifferLine.Kind;

/// Writes what only one side has: techniques, indicators, hosts and users, sentences without a counterpart.
final class DifferWriter {
    private final Messages messages;
    private final Inert inert;
    private final Discretion discretion;

    DifferWriter(Messages messages, Inert inert, Discretion discretion) {
        this.messages = messages;
        this.inert = inert;
        this.discretion = discretion;
    }

    List<DifferLine> lines(Differs side) {
        List<DifferLine> lines = new ArrayList<>();
        side.techniques().items().forEach(id -> lines.add(new DifferLine(Kind.TECHNIQUE, TechniqueText.of(id))));
        more(lines, side.techniques(), "why.more.techniques");
        side.indicators().items().forEach(each -> lines.add(new DifferLine(Kind.INDICATOR, indicator(each))));
        more(lines, side.indicators(), "why.more.indicators");
        side.entities().items().forEach(each -> lines.add(new DifferLine(Kind.ENTITY, entity(each))));
        more(lines, side.entities(), "why.more.entities");
        side.sentences()
                .items()
                .forEach(each ->
                        lines.add(new DifferLine(Kind.SENTENCE, messages.text("why.quoted", inert.line(each.text())))));
        more(lines, side.sentences(), "why.more.sentences");
        return lines;
    }

    private void more(List<DifferLine> lines, Listed<?> list, String key) {
        if (list.more() > 0) {
            lines.add(new DifferLine(Kind.MORE, messages.text(key, list.more())));
        }
    }

    static String indicator(Token token) {
        return InertText.value(token.kind().equals("site") ? "domain" : token.kind(), token.text());
    }

    /// With what it is: a name alone does not say whether it is a person's or a machine's.
    String entity(Token token) {
        String name = discretion.hidesKind(token.kind()) ? discretion.hidden() : InertText.value("", token.text());
        return messages.text("why.entity." + token.kind(), name);
    }
}
