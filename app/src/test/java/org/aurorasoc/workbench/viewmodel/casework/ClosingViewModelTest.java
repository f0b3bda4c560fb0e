package org.aurorasoc.workbench.viewmodel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.draft.CaseDraft;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.MessageLine;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingViewModelTest {
    @TempDir
    private Path home;

    private final ManualTaskRunner runner = new ManualTaskRunner();
    private ShortMemory memory = new ShortMemory("embedded", "/m", true);
    private PlainEmbedder embedder = PlainEmbedder.minilm();
    private TestWorkplace place = new TestWorkplace(this::services, runner);

    private Services services() {
        return TestServices.over(memory, embedder, home);
    }

    private ClosingViewModel opened(String text) {
        Workplace workplace = place.place();
        DraftViewModel draft = (DraftViewModel) workplace.draft();
        if (!text.isEmpty()) {
            draft.takeText(text);
        }
        ClosingViewModel model = new ClosingViewModel(workplace, draft, new NoteCopying(workplace, draft));
        model.begin();
        settle();
        return model;
    }

    private void settle() {
        runner.runAll();
        runner.elapse();
        runner.runAll();
    }

    private CaseRecord stored(String id) {
        return new CaseRecord(
                id,
                memory.get(new EntryKey(CollectionName.CASES, id)).orElseThrow().payload());
    }

    private MessageLine.Said said() {
        return Objects.requireNonNull(place.place().line().saidProperty().get());
    }

    private void holds(String id) {
        memory.with(TenCases.row(
                id,
                0.5,
                ModelId.MINILM,
                JsonObject.of("summary", Json.of("Theirs at http://evil.example"))
                        .with("outcome", Json.of("contained"))));
    }

    @Test
    void theFormOpensWithWhatTheDraftHoldsAndAFreeId() {
        holds("CASE-0001");
        holds("CASE-0002");
        ClosingViewModel model = opened("Beacon to evil[.]example by T1071.004");
        assertThat(model.form().idProperty().get()).isEqualTo("CASE-0003");
        assertThat(model.form().summaryProperty().get()).isEqualTo("Beacon to evil[.]example by T1071.004");
        assertThat(model.form().techniquesProperty().get()).isEqualTo("T1071.004");
        assertThat(model.form().indicators()).extracting(TickedIndicator::shown).containsExactly("evil[.]example");
        assertThat(model.meter().readingProperty().get().text()).isEqualTo("12 of 256 word pieces. Meaning reads all.");
        assertThat(model.outlook().willStoreProperty().get())
                .isEqualTo("Will store: text, vector, 1 indicator, audit entry");
    }

    @Test
    void aLongSummarySaysHowMuchOfItMeaningReads() {
        embedder = new PlainEmbedder(ModelId.MINILM, "", true);
        assertThat(opened("long").meter().readingProperty().get().text())
                .startsWith("Meaning reads the first 256 of 1,140 word pieces.");
    }

    @Test
    void charactersThatDoNotShowAreNamed() {
        ClosingViewModel model = opened("plain text");
        assertThat(model.outlook().hiddenProperty().get()).isEmpty();
        model.form().summaryProperty().set("evil\u202Eexe.txt");
        assertThat(model.outlook().hiddenProperty().get()).endsWith(": [U+202E]");
    }

    @Test
    void hashModeIsSaid() {
        embedder = new PlainEmbedder(ModelId.HASH, "The checksum differs.", false);
        ClosingViewModel model = opened("text");
        assertThat(model.meter().readingProperty().get().text()).startsWith("Hash mode:");
        assertThat(model.outlook().willStoreProperty().get()).contains("hash vector");
    }

    @Test
    void closingStoresWhatIsFilledInAndEmptiesTheDraft() {
        holds("CASE-0001");
        ClosingViewModel model = opened("Beacon to evil[.]example and 198.51.100.7");
        ((DraftViewModel) place.place().draft()).pinCases(List.of("CASE-0001"));
        boolean[] heard = new boolean[2];
        model.setOnMemoryChanged(() -> heard[0] = true);
        model.setOnDone(() -> heard[1] = true);
        model.form().titleProperty().set("Beacon");
        model.form().outcomeProperty().set("Contained in 46 min");
        model.form().severityProperty().set("high");
        model.form().tlpProperty().set("TLP:AMBER");
        model.form().techniquesProperty().set("t1071.004, T1086");
        model.form().whatWorkedProperty().set("Blocked it\n\n Isolated both ");
        model.form().indicators().getLast().tickedProperty().set(false);
        settle();
        assertThat(model.outlook().outcomeClassProperty().get()).contains(OutcomeClass.CONTAINED);
        assertThat(model.outlook().revokedProperty().get()).isEqualTo("T1086 → T1059.001");
        assertThat(model.outlook().willStoreProperty().get())
                .isEqualTo("Will store: text, vector, 1 indicator, 1 link, audit entry");
        model.submit();
        settle();
        CaseRecord stored = stored("CASE-0002");
        assertThat(stored.title()).isEqualTo("Beacon");
        assertThat(stored.outcome()).contains("Contained in 46 min");
        assertThat(stored.techniques()).containsExactly("T1071.004", "T1086");
        assertThat(stored.payload().toString()).contains("Blocked it", "Isolated both", "CASE-0001", "TLP:AMBER");
        assertThat(stored.payload().toString()).contains("evil.example").doesNotContain("value=198.51.100.7");
        assertThat(said().text()).isEqualTo("CASE-0002 stored: text, vector, 1 indicator, 1 link, audit entry.");
        assertThat(services().draft().draft()).isEqualTo(CaseDraft.EMPTY);
        assertThat(heard).containsExactly(true, true);
        said().offer().orElseThrow().run().run();
        runner.runAll();
        assertThat(place.copied()).startsWith("# Beacon").contains("evil[.]example");
    }

    @Test
    void whatIsMissingIsSaidUnderItsFieldAndNothingIsLost() {
        ClosingViewModel model = opened("");
        model.form().titleProperty().set("Only a title");
        model.form().techniquesProperty().set("T1071 whatever");
        model.form().idProperty().set(" ");
        model.submit();
        settle();
        assertThat(model.faultsProperty().get())
                .containsOnlyKeys(FormField.ID, FormField.SUMMARY, FormField.TECHNIQUES);
        assertThat(model.faultsProperty().get().get(FormField.TECHNIQUES)).startsWith("No technique id: whatever.");
        model.form().summaryProperty().set("Now there is one");
        assertThat(model.faultsProperty().get()).containsOnlyKeys(FormField.ID, FormField.TECHNIQUES);
        settle();
        assertThat(services().draft().draft().fields().text("title")).contains("Only a title");
        assertThat(memory.count(CollectionName.CASES)).isZero();
    }

    @Test
    void anIdThatIsTakenShowsBothAndKeepsTheForm() {
        holds("CASE-0001");
        ClosingViewModel model = opened("Mine");
        model.form().idProperty().set("CASE-0001");
        model.submit();
        settle();
        assertThat(Objects.requireNonNull(model.problemProperty().get()).title())
                .startsWith("There is another case with that id.");
        Rival rival = Objects.requireNonNull(model.rivalProperty().get());
        assertThat(rival.there().summary()).isEqualTo("Theirs at hxxp://evil[.]example");
        assertThat(rival.yours().summary()).isEqualTo("Mine");
        assertThat(model.form().summaryProperty().get()).isEqualTo("Mine");
        model.submitAs(rival.freeId());
        settle();
        assertThat(stored("CASE-0002").summary()).isEqualTo("Mine");
    }

    @Test
    void indicatorsThatCameMeanwhileAreShownBeforeTheyAreStored() {
        ClosingViewModel model = opened("Mine");
        services().draft().change(kept -> services().draft().withIndicator(kept, "evil[.]example", ""));
        model.submit();
        settle();
        assertThat(Objects.requireNonNull(model.problemProperty().get()).title())
                .startsWith("The draft has grown meanwhile");
        assertThat(model.form().indicators()).hasSize(1);
        model.submit();
        settle();
        assertThat(stored("CASE-0001").payload().toString()).contains("evil.example");
    }

    @Test
    void aMemoryThatMayOnlyBeReadSaysSoAndClosesNothing() {
        memory = new ShortMemory("postgres", "soc@db1", false);
        ClosingViewModel model = opened("Mine");
        assertThat(model.offProperty().get())
                .isEqualTo("This account may read, not write: closing and linking are off.");
        model.submit();
        settle();
        assertThat(memory.count(CollectionName.CASES)).isZero();
        assertThat(services().draft().draft().text()).isEqualTo("Mine");
    }

    @Test
    void aMemoryThatIsAwayLeavesTheFormToType() {
        place = new TestWorkplace(
                () -> {
                    throw new StoreUnavailableException("soc@db1 is unreachable.", "Check the network.");
                },
                runner);
        ClosingViewModel model = opened("");
        assertThat(model.problemProperty().get()).isNull();
        assertThat(said().text()).isEqualTo("soc@db1 is unreachable.");
    }

    @Test
    void leavingKeepsWhatWasTyped() {
        ClosingViewModel model = opened("");
        model.form().summaryProperty().set("Typed a moment ago");
        model.leave();
        runner.runAll();
        assertThat(services().draft().draft().text()).isEqualTo("Typed a moment ago");
    }
}
