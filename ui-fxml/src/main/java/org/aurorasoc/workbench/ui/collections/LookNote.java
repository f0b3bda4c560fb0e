package org.aurorasoc.workbench.ui.collections;

import java.util.function.BiConsumer;
import javafx.scene.Node;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.EmptyState;
import org.aurorasoc.workbench.ui.control.ProblemBar;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.collections.CollectionsViewModel;
import org.aurorasoc.workbench.viewmodel.collections.Sight;
import org.jspecify.annotations.Nullable;

/// What is said of the look at the memory: over what was seen before; where nothing was, in its place.
final class LookNote {
    private final CollectionsViewModel model;
    private final Messages messages;
    private final ProblemBar over;
    private final EmptyState instead;
    private final Node loading;
    private @Nullable Said said;

    private record Said(@Nullable Problem problem, boolean isSeen, boolean any) {}

    LookNote(CollectionsViewModel model, Messages messages, ProblemBar over, EmptyState instead, Node loading) {
        this.model = model;
        this.messages = messages;
        this.over = over;
        this.instead = instead;
        this.loading = loading;
    }

    /// Says the same only once: said anew, it would take its button from under the keyboard.
    void show() {
        Sight sight = model.sightProperty().get();
        Said now = new Said(
                model.problemProperty().get(), sight.isSeen(), !sight.items().isEmpty());
        if (!now.equals(said)) {
            said = now;
            say(now);
        }
        if (now.problem() != null) {
            explain(now.problem(), now.any());
        }
    }

    private void say(Said now) {
        Problem problem = now.problem();
        Shown.when(loading, problem == null && !now.isSeen());
        Shown.when(instead, !now.any() && (problem != null || now.isSeen()));
        over.clear();
        if (problem == null) {
            sayNone(now);
        } else if (now.any()) {
            over.say(problem.title(), problem.detail());
            offerAgain(problem, over::offer);
        } else {
            instead.say(problem.title(), problem.detail());
            offerAgain(problem, instead::offer);
        }
    }

    private void sayNone(Said now) {
        if (now.any() || !now.isSeen()) {
            return;
        }
        instead.say(messages.text("recall.samples.title"), messages.text("recall.samples.text"));
        instead.offer(messages.text("recall.samples.button"), model.arrivals()::loadSamples);
        instead.offer(messages.text("recall.samples.import"), model.arrivals()::importFile);
        instead.offer(messages.text("recall.samples.connect"), model::connect);
    }

    private void offerAgain(Problem problem, BiConsumer<String, Runnable> offer) {
        if (problem.action() == Problem.Action.RETRY) {
            offer.accept(messages.text("collections.retry"), model::load);
        }
    }

    /// While it is asked again, that it is stands in place of what mends it.
    private void explain(Problem problem, boolean any) {
        String words = model.lookingProperty().get() ? messages.text("collections.loading") : problem.detail();
        if (any) {
            over.explain(words);
        } else {
            instead.explain(words);
        }
    }
}
