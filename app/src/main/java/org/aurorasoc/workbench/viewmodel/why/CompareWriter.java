package org.aurorasoc.workbench.viewmodel.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.reasons.Listed;
import org.aurorasoc.workbench.domain.reasons.SentenceComparison;
import org.aurorasoc.workbench.domain.reasons.Why;
import org.aurorasoc.workbench.domain.recall.SharedToken;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.Reasons;
import org.aurorasoc.workbench.viewmodel.SentenceCase;
import org.aurorasoc.workbench.viewmodel.why.CompareRow.Mark;
import org.jspecify.annotations.Nullable;

/// Lays two sides out line by line: what both have beside each other, then what only one has.
final class CompareWriter {
    private static final String WORKED = "what_worked";

    private final Messages messages;
    private final Inert inert;
    private final Discretion discretion;
    private final List<CompareRow> rows = new ArrayList<>();
    private final List<CompareRow> part = new ArrayList<>();
    private String section = "";
    private boolean code;

    CompareWriter(Messages messages, Inert inert, Discretion discretion) {
        this.messages = messages;
        this.inert = inert;
        this.discretion = discretion;
    }

    /// `left` is empty for a text that is no case: then what only cases have comes last.
    ComparePage page(Optional<CaseRecord> left, CaseRecord right, Why why) {
        if (left.isPresent()) {
            closed(left.get(), right);
            traces(why);
            sentences(why.sentences());
        } else {
            sentences(why.sentences());
            traces(why);
            closedOnly(right);
        }
        end();
        return new ComparePage(
                left.map(this::name).orElseGet(() -> messages.text("compare.yours")), name(right), rows, note(why));
    }

    private void traces(Why why) {
        techniques(why);
        indicators(why);
        entities(why);
    }

    private void closed(CaseRecord left, CaseRecord right) {
        field("compare.title", Optional.of(left.title()), Optional.of(right.title()));
        field("compare.severity", left.severity(), right.severity());
        field("compare.outcome", left.outcome(), right.outcome());
        texts("compare.worked", left.field(WORKED), right.field(WORKED));
    }

    /// A text has no severity and no outcome to compare: what the case has of these stands together.
    private void closedOnly(CaseRecord right) {
        begin("compare.closed");
        right.severity().ifPresent(text -> closedField("compare.severity", text));
        right.outcome().ifPresent(text -> closedField("compare.outcome", text));
        CaseBodyWriter.texts(right.field(WORKED)).forEach(text -> closedField("compare.worked", text));
    }

    private void closedField(String key, String text) {
        String shown = SentenceCase.capitalised(inert.line(text));
        row("", Mark.ONLY_RIGHT, messages.text("compare.closed.field", messages.text(key), shown));
    }

    private String name(CaseRecord record) {
        String title = inert.line(record.title());
        return messages.text(
                "compare.case", Inert.plain(record.id()), title.isEmpty() ? messages.text("row.untitled") : title);
    }

    private void begin(String key) {
        end();
        section = messages.text(key);
        code = key.equals("compare.techniques") || key.equals("compare.indicators");
    }

    private void row(String left, Mark mark, String right) {
        part.add(new CompareRow(section, left, mark, right, code, ""));
        section = "";
    }

    /// A half that stays empty all through a section says so once, in its first line.
    private void end() {
        boolean half = part.stream().allMatch(row -> row.left().isEmpty())
                || part.stream().allMatch(row -> row.right().isEmpty());
        if (half && !part.isEmpty()) {
            part.set(0, part.getFirst().saying(messages.text("why.nothing")));
        }
        rows.addAll(part);
        part.clear();
    }

    private void field(String key, Optional<String> left, Optional<String> right) {
        begin(key);
        String mine = left.map(inert::line).map(SentenceCase::capitalised).orElse("");
        String other = right.map(inert::line).map(SentenceCase::capitalised).orElse("");
        if (!mine.isEmpty() || !other.isEmpty()) {
            row(mine, mark(mine, other), other);
        }
    }

    private static Mark mark(String left, String right) {
        if (left.isEmpty()) {
            return Mark.ONLY_RIGHT;
        }
        return right.isEmpty() ? Mark.ONLY_LEFT : left.equalsIgnoreCase(right) ? Mark.SAME : Mark.DIFFERENT;
    }

    private void texts(String key, @Nullable Json left, @Nullable Json right) {
        begin(key);
        List<String> mine = CaseBodyWriter.texts(left).map(inert::line).toList();
        List<String> others = CaseBodyWriter.texts(right).map(inert::line).toList();
        mine.stream().filter(others::contains).forEach(each -> row(each, Mark.SAME, each));
        mine.stream().filter(each -> !others.contains(each)).forEach(each -> row(each, Mark.ONLY_LEFT, ""));
        others.stream().filter(each -> !mine.contains(each)).forEach(each -> row("", Mark.ONLY_RIGHT, each));
    }

    private void techniques(Why why) {
        begin("compare.techniques");
        why.techniques()
                .items()
                .forEach(each -> row(
                        TechniqueText.of(each.yours()),
                        each.kinship().isSame() ? Mark.SAME : Mark.DIFFERENT,
                        TechniqueText.of(each.theirs())));
        more(why.techniques(), Mark.SAME, "why.more.techniques");
        why.yours().techniques().items().forEach(each -> row(TechniqueText.of(each), Mark.ONLY_LEFT, ""));
        more(why.yours().techniques(), Mark.ONLY_LEFT, "why.more.techniques");
        why.theirs().techniques().items().forEach(each -> row("", Mark.ONLY_RIGHT, TechniqueText.of(each)));
        more(why.theirs().techniques(), Mark.ONLY_RIGHT, "why.more.techniques");
    }

    private void indicators(Why why) {
        begin("compare.indicators");
        why.indicators().items().stream()
                .map(SharedToken::token)
                .map(DifferWriter::indicator)
                .forEach(each -> row(each, Mark.SAME, each));
        more(why.indicators(), Mark.SAME, "why.more.indicators");
        why.yours().indicators().items().forEach(each -> row(DifferWriter.indicator(each), Mark.ONLY_LEFT, ""));
        more(why.yours().indicators(), Mark.ONLY_LEFT, "why.more.indicators");
        why.theirs().indicators().items().forEach(each -> row("", Mark.ONLY_RIGHT, DifferWriter.indicator(each)));
        more(why.theirs().indicators(), Mark.ONLY_RIGHT, "why.more.indicators");
    }

    private void entities(Why why) {
        begin("compare.entities");
        DifferWriter writer = new DifferWriter(messages, inert, discretion);
        why.entities().items().stream()
                .map(each -> writer.entity(each.token()))
                .forEach(each -> row(each, Mark.SAME, each));
        why.yours().entities().items().forEach(each -> row(writer.entity(each), Mark.ONLY_LEFT, ""));
        more(why.yours().entities(), Mark.ONLY_LEFT, "why.more.entities");
        why.theirs().entities().items().forEach(each -> row("", Mark.ONLY_RIGHT, writer.entity(each)));
        more(why.theirs().entities(), Mark.ONLY_RIGHT, "why.more.entities");
    }

    private void sentences(SentenceComparison sentences) {
        begin("compare.sentences");
        sentences.pairs().items().forEach(pair -> {
            String yours = inert.line(pair.yours().text());
            String theirs = inert.line(pair.theirs().text());
            row(yours, yours.equals(theirs) ? Mark.SAME : Mark.DIFFERENT, theirs);
        });
        sentences.onlyYours().items().forEach(each -> row(inert.line(each.text()), Mark.ONLY_LEFT, ""));
        more(sentences.onlyYours(), Mark.ONLY_LEFT, "why.more.sentences");
        sentences.onlyTheirs().items().forEach(each -> row("", Mark.ONLY_RIGHT, inert.line(each.text())));
        more(sentences.onlyTheirs(), Mark.ONLY_RIGHT, "why.more.sentences");
    }

    private void more(Listed<?> list, Mark mark, String key) {
        if (list.more() > 0) {
            String text = messages.text(key, list.more());
            row(mark == Mark.ONLY_RIGHT ? "" : text, mark, mark == Mark.ONLY_LEFT ? "" : text);
        }
    }

    private String note(Why why) {
        String meaningless = why.sentences().meaningless();
        return meaningless.isEmpty()
                ? ""
                : messages.text("why.pairs.hash", new Reasons(messages).hashMode(meaningless));
    }
}
