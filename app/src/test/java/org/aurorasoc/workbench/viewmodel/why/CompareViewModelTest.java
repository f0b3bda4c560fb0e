package org.aurorasoc.workbench.viewmodel.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Objects;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.MessageLine;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.aurorasoc.workbench.viewmodel.why.CompareRow.Mark;
import org.junit.jupiter.api.Test;

class CompareViewModelTest {
    private final ManualTaskRunner runner = new ManualTaskRunner();
    private WhyMemory memory = WhyMemory.ofTenCases();
    private final TestWorkplace work = new TestWorkplace(() -> memory.services(), runner);
    private final CompareViewModel model = new CompareViewModel(work.place());

    private ComparePage page() {
        return Objects.requireNonNull(model.pageProperty().get());
    }

    @Test
    void twoPastCasesAreLaidOutBySection() {
        model.compareCases("CASE-0117", "CASE-0203");
        runner.runAll();
        assertThat(page().left()).startsWith("CASE-0117 DNS tunnel");
        assertThat(page().right()).startsWith("CASE-0203 TXT-record");
        assertThat(page().rows())
                .extracting(CompareRow::section, CompareRow::left, CompareRow::mark, CompareRow::right)
                .contains(
                        tuple("Severity", "Critical", Mark.DIFFERENT, "High"),
                        tuple("Outcome", "Contained", Mark.SAME, "Contained"),
                        tuple(
                                "",
                                "T1071.004 Application Layer Protocol: DNS",
                                Mark.SAME,
                                "T1071.004 Application Layer Protocol: DNS"),
                        tuple("", "T1041 Exfiltration Over C2 Channel", Mark.ONLY_LEFT, ""),
                        tuple("", "", Mark.ONLY_RIGHT, "T1132 Data Encoding"));
    }

    @Test
    void yourTextIsComparedWithACaseOfItsAnswer() {
        model.compareWithYours(memory.row(0));
        runner.runAll();
        assertThat(page().left()).isEqualTo("Your text");
        assertThat(page().rows().getFirst().left()).isNotEmpty();
        assertThat(page().rows())
                .extracting(CompareRow::section)
                .containsSubsequence("Sentences", "Techniques", "Indicators", "Of the closed case only")
                .doesNotContain("Title", "Severity", "Outcome", "What worked");
        assertThat(page().rows()).extracting(CompareRow::right).contains("Severity: Critical", "Outcome: Contained");
        assertThat(page().toString()).contains("hxxp://evil[.]example/a").doesNotContain("evil.example");
    }

    @Test
    void aHalfThatHasNothingOfASectionSaysSoOnce() {
        model.compareWithYours(memory.row(0));
        runner.runAll();
        List<CompareRow> closed = page().rows().stream()
                .dropWhile(row -> !row.section().equals("Of the closed case only"))
                .toList();
        assertThat(closed).hasSizeGreaterThan(1).allMatch(row -> row.left().isEmpty());
        assertThat(closed.getFirst().none()).isEqualTo("Nothing");
        assertThat(closed.subList(1, closed.size())).allMatch(row -> row.none().isEmpty());
        assertThat(page().rows())
                .filteredOn(row -> !row.left().isEmpty() && !row.right().isEmpty())
                .allMatch(row -> row.none().isEmpty());
    }

    @Test
    void onlyDifferencesLeavesOutWhatIsTheSameAndKeepsTheSections() {
        model.compareCases("CASE-0117", "CASE-0203");
        runner.runAll();
        int all = page().rows().size();
        model.onlyDifferencesProperty().set(true);
        assertThat(page().rows()).hasSizeLessThan(all).noneMatch(row -> row.mark() == Mark.SAME);
        assertThat(page().rows())
                .extracting(CompareRow::section)
                .contains("Techniques")
                .doesNotContain("Outcome");
        model.onlyDifferencesProperty().set(false);
        assertThat(page().rows()).hasSize(all);
    }

    @Test
    void theEarlierComparisonThatComesLateIsDropped() {
        model.compareCases("CASE-0117", "CASE-0203");
        model.compareCases("CASE-0117", "CASE-0088");
        runner.runNewest();
        runner.runAll();
        assertThat(page().right()).startsWith("CASE-0088");
    }

    @Test
    void theCopyIsATableInWhichNothingActs() {
        memory = WhyMemory.hostile(0);
        model.compareWithYours(memory.row(0));
        runner.runAll();
        model.copy();
        assertThat(work.copied())
                .startsWith("| Section | Your text |  | CASE[U+200B]-1")
                .doesNotContain("http://", "evil.example", "\u202E");
        assertThat(work.copied().lines()).allMatch(line -> line.isEmpty() || line.startsWith("| "));
        assertThat(work.place().line().saidProperty().get())
                .extracting(MessageLine.Said::text)
                .asString()
                .endsWith("lines copied as Markdown, defanged.");
    }
}
