package org.aurorasoc.workbench.viewmodel.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.junit.jupiter.api.Test;

class DetailViewModelTest {
    private final ManualTaskRunner runner = new ManualTaskRunner();
    private WhyMemory memory = WhyMemory.ofTenCases();
    private final TestWorkplace work = new TestWorkplace(() -> memory.services(), runner);
    private final DetailViewModel model = new DetailViewModel(work.place());

    private CasePage page() {
        return Objects.requireNonNull(model.pageProperty().get());
    }

    private WhyPage why() {
        return Objects.requireNonNull(model.why().pageProperty().get());
    }

    private void choose(int place) {
        model.choose(memory.row(place));
        settle();
    }

    private void settle() {
        runner.runAll();
        runner.elapse();
        runner.runAll();
    }

    @Test
    void aChosenCaseShowsWhatItIsAndWhyItCameBack() {
        choose(0);
        assertThat(page().head().title()).startsWith("DNS tunnel");
        assertThat(page().head().closed()).isEqualTo("closed 2025-09-14 by m.ortega");
        assertThat(page().head().worked()).startsWith("Blocked the domain");
        assertThat(page().body().summary()).hasSize(2);
        assertThat(why().partsSentence()).isEqualTo("Rank parts: meaning 100 %");
        assertThat(why().similarity()).isEqualTo("similarity 0.71");
        assertThat(why().pairs()).extracting(PairLine::number).containsExactly(1, 2);
    }

    @Test
    void whatWasNotRecordedIsSaid() {
        choose(1);
        assertThat(page().head().worked()).isEqualTo("Not recorded");
    }

    @Test
    void theLateAnswerOfAnEarlierCaseIsDropped() {
        model.choose(memory.row(0));
        model.choose(memory.row(1));
        runner.elapse();
        while (runner.waiting() > 0) {
            runner.runNewest();
        }
        assertThat(page().head().id()).isEqualTo("CASE-0203");
        assertThat(why().similarity()).isEqualTo("similarity 0.66");
    }

    @Test
    void whoRunsDownTheListAsksForTheLastCaseOnly() {
        choose(0);
        for (int place = 1; place < 6; place++) {
            model.choose(memory.row(place));
        }
        runner.runAll();
        assertThat(page().head().id()).isEqualTo("CASE-0266");
        assertThat(model.why().pageProperty().get()).isNull();
        runner.elapse();
        assertThat(runner.waiting()).isEqualTo(2);
        runner.runAll();
        assertThat(why().similarity()).isEqualTo("similarity 0.52");
    }

    @Test
    void noCaseShowsNothing() {
        choose(0);
        model.choose(null);
        assertThat(model.pageProperty().get()).isNull();
        assertThat(model.why().pageProperty().get()).isNull();
    }

    @Test
    void pairsAreWalkedRoundAndHaveTheirNumbersInBothTexts() {
        choose(0);
        assertThat(model.why().pairProperty().get()).isEqualTo(1);
        assertThat(model.why().walk(-1)).isTrue();
        assertThat(model.why().pairProperty().get()).isEqualTo(2);
        assertThat(model.why().openTexts()).isTrue();
        runner.runAll();
        FullTexts texts = Objects.requireNonNull(model.why().textsProperty().get());
        for (PairLine pair : why().pairs()) {
            assertThat(marked(texts.yours(), pair.number())).isEqualTo(text(pair.yours()));
            assertThat(marked(texts.theirs(), pair.number())).isEqualTo(text(pair.theirs()));
        }
        assertThat(model.why().closeTexts()).isTrue();
        assertThat(model.why().closeTexts()).isFalse();
    }

    private static String marked(FullText text, int pair) {
        StringBuilder marked = new StringBuilder();
        text.paragraphs().stream()
                .flatMap(paragraph -> paragraph.pieces().stream())
                .filter(piece -> piece.pair() == pair)
                .forEach(piece -> marked.append(piece.text()));
        return marked.toString();
    }

    private static String text(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }

    @Test
    void hashModeSaysWhyNoSentencesAreCompared() {
        memory = new WhyMemory(
                TenCases.memory()
                        .with(TenCases.row(
                                "HASHED",
                                1,
                                ModelId.HASH,
                                TenCases.all().getFirst().payload())),
                new PlainEmbedder(ModelId.HASH, "The model file is damaged.", false));
        choose(0);
        assertThat(why().pairs()).isEmpty();
        assertThat(why().noPairs()).contains("hash mode").contains("The model file is damaged.");
    }

    @Test
    void aFailureIsSaidAndTriedAgain() {
        ChosenCase row = memory.row(0);
        memory.away(new StoreUnavailableException("db1 does not answer.", "Check the network."));
        model.choose(row);
        settle();
        assertThat(model.why().problemProperty().get())
                .extracting(Problem::title, Problem::action)
                .containsExactly("db1 does not answer.", Problem.Action.RETRY);
        memory.back();
        model.again();
        settle();
        assertThat(model.why().problemProperty().get()).isNull();
        assertThat(page().head().id()).isEqualTo("CASE-0117");
        assertThat(why().pairs()).isNotEmpty();
    }

    @Test
    void aCaseOpenedByItsIdHasNoReasons() {
        model.chooseStored("CASE-0031");
        settle();
        assertThat(page().head().outcomeWord()).isEqualTo("Escalated to the national CERT");
        assertThat(model.hasQuestion()).isFalse();
        assertThat(model.why().pageProperty().get()).isNull();
        assertThat(model.notesProperty().get()).isNotNull();
        model.openLinked("CASE-0088");
        assertThat(work.visited()).containsExactly(new Destination.OneCase("CASE-0088"));
    }

    @Test
    void anIdThatIsNotThereIsSaid() {
        model.chooseStored("NOWHERE");
        settle();
        assertThat(model.problemProperty().get())
                .extracting(Problem::title)
                .isEqualTo("There is no case with that id.");
    }

    @Test
    void inARoomNobodysNameAndNoMachinesNameIsShown() {
        memory = WhyMemory.hostile(0);
        choose(0);
        assertThat(page().toString()).contains("m.ortega", "HR-LAP-7", "k.brandt");
        work.place().room().toggle();
        settle();
        CasePage shown = page();
        assertThat(shown.head() + " " + shown.body() + shown.raw() + why())
                .contains("hidden")
                .doesNotContain("m.ortega", "HR-LAP-7", "k.brandt");
        model.copyRaw(true);
        settle();
        assertThat(work.copied()).contains("hidden").doesNotContain("m.ortega");
    }

    @Test
    void nothingOfAHostileCaseActsOrHides() {
        memory = WhyMemory.hostile(0);
        choose(0);
        CasePage shown = page();
        String all = shown.head() + " " + shown.body() + shown.raw() + why();
        assertThat(all)
                .contains("[U+202E]", "[U+001B]", "[U+200B]", "[U+2066]", "(xn--pple-43d[.]com)")
                .doesNotContain("http://", "evil.example")
                .doesNotContainPattern("[\\p{Cf}\\p{Cc}&&[^\n]]");
    }

    @Test
    void aHugePayloadIsCutWithItsCountAndCopiedWhole() {
        memory = WhyMemory.hostile(100_000);
        choose(0);
        assertThat(page().raw().text()).hasSizeLessThan(20_000);
        assertThat(page().raw().note()).contains("96,0");
        assertThat(page().body().cut()).contains("80,0");
        model.copyRaw(false);
        settle();
        assertThat(work.copied()).hasSizeGreaterThan(100_000).doesNotContain("evil.example");
        model.copyRaw(true);
        settle();
        assertThat(work.copied()).contains("http://evil.example/x\u200B");
        assertThat(model.why().openTexts()).isTrue();
        settle();
        assertThat(Objects.requireNonNull(model.why().textsProperty().get())
                        .theirs()
                        .paragraphs())
                .hasSizeGreaterThan(49)
                .allMatch(paragraph -> paragraph.pieces().stream()
                        .allMatch(piece -> piece.text().length() <= 2_100));
    }
}
