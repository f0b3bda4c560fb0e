package org.aurorasoc.workbench.viewmodel.collections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aurorasoc.workbench.domain.AsciiCase;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.refang.Defang;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.rows.DuplicateGroup;
import org.aurorasoc.workbench.viewmodel.AgeWriter;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// Reads a group of near-duplicates into what the list shows.
final class DuplicateWriter {
    private static final int LONGEST = 600;
    private static final int MOST_SHOWN = 20;

    private final Messages messages;
    private final AgeWriter ages;

    DuplicateWriter(Workplace place) {
        messages = place.messages();
        ages = new AgeWriter(place.messages(), place.clock());
    }

    DuplicateRow row(DuplicateGroup group) {
        List<DuplicateGroup.Member> shown =
                group.members().stream().limit(MOST_SHOWN).toList();
        List<List<String>> words = shown.stream().map(DuplicateWriter::words).toList();
        Map<String, Integer> in = new HashMap<>();
        words.forEach(each -> {
            Set<String> own = new HashSet<>();
            each.forEach(word -> own.add(AsciiCase.lower(word)));
            own.forEach(word -> in.merge(word, 1, Integer::sum));
        });
        List<DuplicateRow.Member> members = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            members.add(member(shown.get(i), words.get(i), in, words.size()));
        }
        int left = group.members().size() - shown.size();
        String more = left == 0 ? "" : messages.text("duplicates.more", left);
        return new DuplicateRow(group, title(group), size(group), members, more);
    }

    private static String title(DuplicateGroup group) {
        return Defang.text(
                VisibleText.line(CodePoints.shortened(group.members().getFirst().title(), LONGEST)));
    }

    private String size(DuplicateGroup group) {
        String low = number(group.lowest());
        String high = number(group.highest());
        return low.equals(high)
                ? messages.text("duplicates.size.same", group.members().size(), low)
                : messages.text("duplicates.size", group.members().size(), low, high);
    }

    private static String number(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }

    private static List<String> words(DuplicateGroup.Member member) {
        String text = member.text().isEmpty() ? member.title() : member.text();
        String shown = Defang.text(VisibleText.line(CodePoints.shortened(text, LONGEST)));
        return List.of(shown.split(" "));
    }

    private DuplicateRow.Member member(
            DuplicateGroup.Member member, List<String> words, Map<String, Integer> in, int members) {
        List<DuplicateRow.Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean differs = false;
        for (String word : words) {
            boolean other = in.getOrDefault(AsciiCase.lower(word), 0) < members;
            if (other != differs && !run.isEmpty()) {
                runs.add(new DuplicateRow.Run(run.toString(), differs));
                run.setLength(0);
            }
            differs = other;
            run.append(word).append(' ');
        }
        runs.add(new DuplicateRow.Run(run.toString(), differs));
        String id = VisibleText.line(member.key().sourceId());
        return new DuplicateRow.Member(member.key(), Defang.text(id), ages.of(member.createdAt()), runs);
    }
}
