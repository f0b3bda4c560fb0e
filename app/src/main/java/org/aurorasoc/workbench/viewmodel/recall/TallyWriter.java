package org.aurorasoc.workbench.viewmodel.recall;

import java.util.List;
import java.util.regex.Pattern;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.recall.RecalledCase;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.recall.RecallAnswer;

/// Counts how the cases of an answer ended; the parts add up to the cases. Of false positives it says how many a
/// scanner made, as far as their causes name one.
final class TallyWriter {
    private static final Pattern SCANNER = Pattern.compile("\\bscann(er|ers|ing)\\b", Pattern.CASE_INSENSITIVE);

    private final Messages messages;

    TallyWriter(Messages messages) {
        this.messages = messages;
    }

    List<TallyPart> parts(RecallAnswer answer) {
        return answer.tally().counts().entrySet().stream()
                .map(each -> new TallyPart(each.getKey(), text(each.getKey(), each.getValue(), answer)))
                .toList();
    }

    private String text(OutcomeClass outcome, long count, RecallAnswer answer) {
        String word = messages.text("outcome." + outcome.name());
        long scanners = outcome == OutcomeClass.FALSE_POSITIVE ? scanners(answer.cases()) : 0;
        return scanners == 0
                ? messages.text("list.tally.part", count, word)
                : messages.text("list.tally.scanner", count, word, scanners);
    }

    private static long scanners(List<RecalledCase> cases) {
        return cases.stream()
                .filter(each -> each.outcome() == OutcomeClass.FALSE_POSITIVE)
                .filter(each -> each.record()
                        .text("cause")
                        .filter(cause -> SCANNER.matcher(cause).find())
                        .isPresent())
                .count();
    }
}
