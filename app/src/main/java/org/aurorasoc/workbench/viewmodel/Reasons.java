package org.aurorasoc.workbench.viewmodel;

import java.util.Optional;
import org.aurorasoc.workbench.domain.AsciiCase;
import org.aurorasoc.workbench.domain.HashMode;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.ModelNotAdded;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.extract.Rejection;
import org.aurorasoc.workbench.domain.intel.HeldBack;
import org.aurorasoc.workbench.domain.trace.IgnoredValue;
import org.aurorasoc.workbench.i18n.Messages;

/// Words for the reasons of which there is a closed set: the services name them, and the window's language says them.
public record Reasons(Messages messages) {
    /// Lists that come with the program have a name in this language, all others the one that their makers wrote.
    public String list(String name) {
        String key = "list.name." + AsciiCase.lower(name).replace(' ', '_');
        return messages.bundle().containsKey(key) ? messages.text(key) : VisibleText.line(name);
    }

    public String refused(Rejection rejection) {
        return rejection.isListed()
                ? messages.text("refusal.listed", list(rejection.list()))
                : messages.text("refusal." + rejection.why().key());
    }

    public String ignored(IgnoredValue value) {
        Optional<String> list = value.list();
        if (list.isPresent()) {
            return list(list.get());
        }
        return value.isMuted() ? messages.text("ignored.muted") : VisibleText.line(value.reason());
    }

    /// Why a feed was not asked.
    public String heldBack(HeldBack held) {
        return switch (held.reason()) {
            case ENTITY -> messages.text("heldback.entity");
            case TYPE_NOT_ACCEPTED -> messages.text("heldback.type", held.detail());
            case PRIVATE ->
                messages.text(
                        "heldback.private",
                        messages.text("privacy." + held.privacy().key()));
            case WARNING_LISTED -> messages.text("heldback.listed", list(held.detail()));
            case TLP_ABOVE_CEILING -> messages.text("heldback.marking", held.detail());
        };
    }

    /// A model that failed says so in its own sentence.
    public String hashMode(String reason) {
        if (HashMode.isChosen(reason)) {
            return messages.text("hash.chosen");
        }
        return ModelNotAdded.in(reason)
                .map(lacking ->
                        messages.text("hash.absent", lacking.model().name(), lacking.command(), ModelId.MINILM.name()))
                .orElseGet(() -> ModelFault.cause(reason));
    }
}
