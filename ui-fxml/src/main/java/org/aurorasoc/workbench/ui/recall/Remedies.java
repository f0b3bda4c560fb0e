package org.aurorasoc.workbench.ui.recall;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.desk.FrozenAnswer;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.fx.Overlay;
import org.aurorasoc.workbench.viewmodel.recall.Judging;
import org.aurorasoc.workbench.viewmodel.recall.Notice;
import org.aurorasoc.workbench.viewmodel.recall.RecallActions;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel;

/// Does what the button beside a notice says; where there is something to choose, in a popover at the button.
public final class Remedies {
    private static final int MOST_LISTED = 8;
    private static final int LONGEST = 160;

    private final RecallViewModel model;
    private final RecallActions actions;
    private final Messages messages;
    private final Overlay overlay;

    public Remedies(RecallViewModel model, RecallActions actions, Messages messages, Overlay overlay) {
        this.model = model;
        this.actions = actions;
        this.messages = messages;
        this.overlay = overlay;
    }

    void mend(Notice.Action action, Node anchor) {
        switch (action) {
            case REEMBED -> actions.reembed();
            case SHOW_SAMPLES -> model.filters().showSamples();
            case SHOW_UNRELATED -> actions.listUnrelated(all -> showLeftOut(all, anchor));
            case CLEAR_FILTERS -> model.filters().clear();
            case CHOOSE_PART -> showParts(anchor);
            case MEND_MODEL -> actions.mendModel();
            case CHOOSE_MODEL -> actions.chooseModel();
            case CATCH_UP -> actions.catchUp();
            case RETRY -> model.search();
        }
    }

    private void showLeftOut(List<Judging.LeftOut> all, Node anchor) {
        List<ChoicePopover.Choice> choices = all.stream()
                .limit(MOST_LISTED)
                .map(each -> new ChoicePopover.Choice(
                        each.title(), messages.text("unrelated.back"), () -> actions.takeBack(each)))
                .toList();
        ChoicePopover.show(messages.text("unrelated.title"), "", choices, anchor, overlay);
    }

    private void showParts(Node anchor) {
        List<String> parts = model.parts();
        List<ChoicePopover.Choice> choices = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String text = parts.get(i);
            int number = i + 1;
            choices.add(new ChoicePopover.Choice(
                    start(VisibleText.line(text)),
                    messages.text("recall.part", number, parts.size()),
                    () -> model.part(text, number, parts.size())));
        }
        ChoicePopover.show(messages.text("recall.part.choose"), "", choices, anchor, overlay);
    }

    private static String start(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /// The answers that were frozen, to open one as it was.
    void showFrozen(Node anchor) {
        actions.frozen().list(all -> {
            List<ChoicePopover.Choice> choices =
                    all.stream().limit(MOST_LISTED).map(this::choice).toList();
            ChoicePopover.show(messages.text("frozen.title"), messages.text("frozen.none"), choices, anchor, overlay);
        });
    }

    private ChoicePopover.Choice choice(FrozenAnswer frozen) {
        return new ChoicePopover.Choice(
                start(VisibleText.line(frozen.name())), actions.frozen().line(frozen), () -> model.open(frozen));
    }
}
