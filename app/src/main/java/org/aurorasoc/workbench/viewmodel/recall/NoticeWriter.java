package org.aurorasoc.workbench.viewmodel.recall;

import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.HashMode;
import org.aurorasoc.workbench.domain.ModelNotAdded;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.recall.Leg;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.recall.RecallAnswer;
import org.aurorasoc.workbench.viewmodel.Reasons;

/// Says what an answer lacks: what was left out, cut or could not run, each with its remedy.
final class NoticeWriter {
    private final Messages messages;

    NoticeWriter(Messages messages) {
        this.messages = messages;
    }

    /// Empty where something is nearer than chance.
    String nothingClose(RecallAnswer answer) {
        return answer.nothingClose()
                ? messages.text(
                        "notice.chance",
                        answer.nearest().orElse(0),
                        answer.chance().orElse(0))
                : "";
    }

    /// `narrowed` where filters were set.
    List<Notice> notices(RecallAnswer answer, boolean narrowed) {
        List<Notice> notices = new ArrayList<>();
        if (answer.quality() == EmbeddingQuality.LOW) {
            notices.add(hash(answer.degradedReason()));
        }
        if (narrowed && answer.matched().isPresent() && !answer.cases().isEmpty()) {
            notices.add(new Notice(
                    messages.text("notice.filtered", answer.cases().size(), answer.k()),
                    Notice.Action.CLEAR_FILTERS,
                    messages.text("filter.clear")));
        }
        legs(notices, answer);
        leftOut(notices, answer);
        cut(notices, answer);
        return notices;
    }

    /// What somebody chose is chosen otherwise, not repaired.
    private Notice hash(String reason) {
        String text = messages.text("notice.hash", new Reasons(messages).hashMode(reason));
        if (HashMode.isChosen(reason)) {
            return new Notice(text, Notice.Action.CHOOSE_MODEL, messages.text("notice.hash.chosen.action"));
        }
        String mending = ModelNotAdded.in(reason).isPresent() ? "notice.hash.absent.action" : "notice.hash.action";
        return new Notice(text, Notice.Action.MEND_MODEL, messages.text(mending));
    }

    /// Words and indicators go missing together, and for one reason.
    private void legs(List<Notice> notices, RecallAnswer answer) {
        answer.unavailable().forEach((leg, reason) -> {
            if (leg != Leg.MEANING) {
                notices.add(new Notice(
                        messages.text("notice.leg." + leg.word(), VisibleText.line(reason)),
                        Notice.Action.RETRY,
                        messages.text("recall.retry")));
            }
        });
    }

    private void leftOut(List<Notice> notices, RecallAnswer answer) {
        RecallAnswer.Excluded excluded = answer.excluded();
        if (excluded.otherModel() > 0) {
            notices.add(new Notice(
                    messages.text(
                            excluded.byHash() ? "notice.excluded" : "notice.excluded.other", excluded.otherModel()),
                    Notice.Action.REEMBED,
                    messages.text("notice.excluded.action", excluded.otherModel())));
        }
        if (excluded.samples() > 0) {
            notices.add(new Notice(
                    messages.text("notice.samples", excluded.samples()),
                    Notice.Action.SHOW_SAMPLES,
                    messages.text("notice.samples.action")));
        }
        if (excluded.notRelated() > 0) {
            notices.add(new Notice(
                    messages.text("notice.unrelated", excluded.notRelated()),
                    Notice.Action.SHOW_UNRELATED,
                    messages.text("notice.unrelated.action")));
        }
        if (excluded.lackingTraces() > 0) {
            notices.add(new Notice(
                    messages.text("notice.lacking", excluded.lackingTraces()),
                    Notice.Action.CATCH_UP,
                    messages.text("notice.lacking.action", excluded.lackingTraces())));
        }
    }

    private void cut(List<Notice> notices, RecallAnswer answer) {
        if (!answer.asked().truncated()) {
            return;
        }
        String key = answer.asked().hasMorePieces() ? "notice.truncated.least" : "notice.truncated";
        notices.add(new Notice(
                messages.text(key, answer.asked().piecesRead(), answer.asked().pieces()),
                Notice.Action.CHOOSE_PART,
                messages.text("notice.truncated.action")));
    }
}
