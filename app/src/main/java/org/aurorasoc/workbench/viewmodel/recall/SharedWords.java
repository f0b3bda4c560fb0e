package org.aurorasoc.workbench.viewmodel.recall;

import java.util.List;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.recall.RecalledCase;
import org.aurorasoc.workbench.domain.recall.SharedToken;
import org.aurorasoc.workbench.domain.recall.Specifics;
import org.aurorasoc.workbench.domain.recall.TokenMatch;
import org.aurorasoc.workbench.i18n.Messages;

/// How many indicators a case shares with the question. One that follows from another, such as the domain of a shared
/// address, is not counted twice.
final class SharedWords {
    private static final Sharing NOTHING = new Sharing("", "");

    private final Messages messages;

    SharedWords(Messages messages) {
        this.messages = messages;
    }

    record Sharing(String shown, String spoken) {}

    Sharing of(RecalledCase hit) {
        if (hit.shared().isEmpty()) {
            return NOTHING;
        }
        Specifics specifics =
                new Specifics(hit.shared().stream().map(SharedToken::token).collect(Collectors.toSet()));
        List<SharedToken> counted = hit.shared().stream()
                .filter(each -> TokenMatch.isIndicator(each.token()) && !specifics.follows(each.token()))
                .toList();
        long rare = counted.stream().filter(SharedToken::rare).count();
        if (counted.isEmpty()) {
            return NOTHING;
        }
        String key = rare == 0 ? "row.shared" : "row.shared.rare";
        return new Sharing(
                messages.text(key, counted.size(), rare), messages.text("row.shared.spoken", counted.size(), rare));
    }
}
