package org.aurorasoc.workbench.viewmodel.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.intel.FeedAnswer;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.intel.IntelFeed;
import org.aurorasoc.workbench.memory.MailHeaders;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortCache;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.enrich.TestFeed;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.CopyFormat;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.aurorasoc.workbench.viewmodel.deletion.Deletion;
import org.aurorasoc.workbench.viewmodel.enrich.EnrichViewModel.Phase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A paste fills its rows here first, and nothing goes outside before somebody said so.
class EnrichViewModelTest {
    @TempDir
    static Path home;

    private static OpenStore store;

    private final ManualTaskRunner runner = new ManualTaskRunner();
    private final List<IntelFeed> feeds = new ArrayList<>();
    private final ShortCache cache = new ShortCache();
    private final TestWorkplace desk = new TestWorkplace(this::services, runner);
    private final Services program = TestServices.over(store, PlainEmbedder.minilm(), home, cache, feeds);
    private final EnrichViewModel model = new EnrichViewModel(desk.place(), new Deletion(desk.place()));
    private boolean away;

    @BeforeAll
    static void open() {
        store = EmbeddedStore.open(home);
        MailHeaders.fill(TestServices.over(store, PlainEmbedder.minilm(), home), store);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private Services services() {
        return away ? new ServicesWithoutStore(program).proxy() : program;
    }

    private void read(String text) {
        model.lookUp(text);
        runner.runAll();
        runner.elapse();
    }

    private IndicatorLine line(String shown) {
        return model.lines().all().stream()
                .filter(line -> line.text().value().equals(shown))
                .findFirst()
                .orElseThrow();
    }

    private VerdictState state(String shown) {
        return line(shown).text().state();
    }

    @Test
    void aPasteIsExtractedAndLookedUpAtOnceWhereNothingLeaves() {
        desk.put(MailHeaders.TEXT);
        model.paste();
        runner.runOldest();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.READ);
        assertThat(model.lines().all()).allMatch(line -> line.text().state() == VerdictState.WAITING);
        runner.runAll();
        IndicatorText bad = line("cdn-sync[.]example").text();
        assertThat(bad.state()).isEqualTo(VerdictState.MALICIOUS);
        assertThat(bad.answer().by()).isEqualTo("Store");
        assertThat(bad.answer().age()).isEqualTo("2 d");
        assertThat(bad.cases()).isEqualTo(2);
        IndicatorText old = line("198[.]51[.]100[.]23").text();
        assertThat(old.stale()).isTrue();
        assertThat(old.valid()).isEqualTo("stale");
        assertThat(line("files[.]corp[.]example").text().verdict()).isEqualTo("Not found");
        assertThat(line("203[.]0[.]113[.]77").text().verdict()).isEqualTo("Unknown");
        assertThat(line("2001[:]db8::23f").text().type()).isEqualTo("ipv6");
        assertThat(line("xn--bcher-kva[.]example").text().unicode()).isEqualTo("bücher[.]example");
    }

    @Test
    void theCountsOfTheVerdictsAddUpAndEachPartFilters() {
        read(MailHeaders.TEXT);
        LineList.Tally tally = model.lines().tallyProperty().get();
        assertThat(tally.verdicts().values().stream().mapToInt(each -> each).sum())
                .isEqualTo(tally.rows());
        model.lines().toggle(VerdictState.MALICIOUS);
        assertThat(model.lines().shown())
                .hasSize(tally.of(VerdictState.MALICIOUS))
                .allMatch(line -> line.text().state() == VerdictState.MALICIOUS);
        model.lines().filterProperty().set(new LineFilter(Set.of(), "domain", "VENDOR"));
        assertThat(model.lines().shown())
                .extracting(line -> line.text().value())
                .containsExactly("updates[.]vendor[.]example", "api[.]vendor[.]example");
        EnrichViewModel again = new EnrichViewModel(desk.place(), new Deletion(desk.place()));
        again.restore(model.remember());
        assertThat(again.lines().filterProperty().get())
                .isEqualTo(model.lines().filterProperty().get());
        assertThat(again.boxProperty().get()).isEqualTo(MailHeaders.TEXT);
        assertThat(again.phaseProperty().get()).isEqualTo(Phase.EMPTY);
        assertThat(runner.waiting()).isZero();
    }

    @Test
    void theLateAnswerOfAnOlderPasteIsDropped() {
        model.lookUp("old.example");
        model.lookUp("new.example");
        runner.runNewest();
        runner.runNewest();
        runner.runAll();
        runner.elapse();
        assertThat(model.lines().all()).extracting(line -> line.text().value()).containsExactly("new[.]example");
        assertThat(state("new[.]example")).isEqualTo(VerdictState.NOT_FOUND);
    }

    @Test
    void nothingIsSentBeforeTheAnalystSaidSo() {
        TestFeed feed = new TestFeed("misp").knows("one.example", VerdictWord.SUSPICIOUS, "seen");
        feeds.add(feed);
        model.lookup().tlpProperty().set(Tlp.GREEN);
        read("one.example and two.example");
        assertThat(feed.asked()).isEmpty();
        assertThat(state("one[.]example")).isEqualTo(VerdictState.NOT_FOUND);
        Outgoing outgoing = model.lookup().outgoingProperty().get();
        assertThat(outgoing.sentence()).isEqualTo("Sends 2 values to misp.example. TLP:GREEN allows it.");
        assertThat(outgoing.detail()).contains("one[.]example", "two[.]example");
        model.lookup().send();
        runner.runAll();
        assertThat(feed.asked()).hasSize(2);
        assertThat(state("one[.]example")).isEqualTo(VerdictState.SUSPICIOUS);
        assertThat(line("one[.]example").text().answer().by()).isEqualTo("misp");
        assertThat(model.lookup().outgoingProperty().get()).isEqualTo(Outgoing.NOTHING);
    }

    @Test
    void whatIsKeptHereStaysHereAndAStricterMarkingSendsNothing() {
        TestFeed feed = new TestFeed("misp");
        feeds.add(feed);
        read("three.example");
        assertThat(model.lookup().outgoingProperty().get().values()).isZero();
        assertThat(model.lookup().outgoingProperty().get().sentence())
                .isEqualTo("1 value stays here: TLP:AMBER is above what a feed may be sent.");
        model.lookup().tlpProperty().set(Tlp.CLEAR);
        runner.runAll();
        assertThat(model.lookup().outgoingProperty().get().values()).isEqualTo(1);
        model.lookup().keepHere();
        model.lookup().send();
        runner.runAll();
        assertThat(feed.asked()).isEmpty();
    }

    @Test
    void aFeedThatGaveNoAnswerIsSaidWithWhatIsShownInsteadAndAskedAgain() {
        Indicator stale = Indicator.of("ip", MailHeaders.STALE);
        TestFeed feed = new TestFeed("misp").knows(stale, new FeedAnswer.Silent(Duration.ofSeconds(5)));
        feeds.add(feed);
        model.lookup().tlpProperty().set(Tlp.GREEN);
        read("198.51.100.23 four.example");
        model.lookup().send();
        runner.runAll();
        Missing missing = model.lookup().missingProperty().get();
        assertThat(missing.sentence())
                .isEqualTo("misp gave no answer in 5 s. 1 of 2 complete; 1 shows its last verdict, 41 d old.");
        assertThat(state("198[.]51[.]100[.]23")).isEqualTo(VerdictState.SUSPICIOUS);
        int before = feed.asked().size();
        feed.knows(stale, new FeedAnswer.NotKnown());
        model.lookup().retryMissing();
        runner.runAll();
        assertThat(feed.asked()).hasSize(before + 1);
        assertThat(model.lookup().missingProperty().get()).isEqualTo(Missing.NOTHING);
    }

    @Test
    void whileAFeedIsAwaitedItsRowSaysSoAndTheOthersStand() {
        CountDownLatch gate = new CountDownLatch(1);
        List<String> waited = new ArrayList<>();
        feeds.add(new TestFeed("slow").waitingFor(gate));
        feeds.add(new TestFeed("fast").knows("five.example", VerdictWord.BENIGN, ""));
        model.lookup().tlpProperty().set(Tlp.GREEN);
        read("five.example six.example");
        model.lines()
                .all()
                .forEach(line -> line.textProperty().addListener((_, _, text) -> {
                    waited.add(text.value() + " " + text.verdict() + " "
                            + text.answer().by());
                    runner.elapse();
                    if (text.state() == VerdictState.BENIGN) {
                        gate.countDown();
                    }
                }));
        model.lookup().send();
        runner.elapse();
        runner.elapse();
        assertThat(model.lookup().secondsProperty().get()).isEqualTo(2);
        gate.countDown();
        runner.runAll();
        int answered = model.lookup().secondsProperty().get();
        runner.elapse();
        assertThat(model.lookup().secondsProperty().get()).isEqualTo(answered);
        assertThat(waited).contains("five[.]example Benign fast", "six[.]example Not found Nowhere");
    }

    @Test
    void aStoreThatIsAwayCostsTheAnswersButNotTheIndicators() {
        away = true;
        read(MailHeaders.TEXT);
        assertThat(model.lines().all())
                .hasSizeGreaterThan(15)
                .allMatch(line -> line.text().state() == VerdictState.UNASKED);
        assertThat(model.lookup().problemProperty().get()).isNotNull();
        away = false;
        model.retry();
        runner.runAll();
        assertThat(model.lookup().problemProperty().get()).isNull();
        assertThat(state("cdn-sync[.]example")).isEqualTo(VerdictState.MALICIOUS);
    }

    @Test
    void escStopsAndWhatWasNotAskedIsSaid() {
        model.lookUp("seven.example");
        runner.runOldest();
        assertThat(model.cancel()).isTrue();
        runner.runAll();
        assertThat(state("seven[.]example")).isEqualTo(VerdictState.UNASKED);
        assertThat(model.cancel()).isFalse();
    }

    @Test
    void aFileIsReadAndAMissingOneIsSaid() throws IOException {
        Path file = Files.writeString(home.resolve("mail-headers.txt"), MailHeaders.TEXT);
        model.open(file);
        runner.runAll();
        assertThat(model.pasteProperty().get().name()).isEqualTo("mail-headers.txt");
        model.open(home.resolve("gone.txt"));
        runner.runAll();
        assertThat(model.problemProperty().get()).isNotNull();
        assertThat(model.lines().all()).isNotEmpty();
    }

    @Test
    void whatWasRejectedIsCountedByReasonAndCanBeAskedAboutAnyway() {
        read("gateway 10.0.0.5 and 192.168.7.3, see example.com.invalidtld");
        assertThat(model.rejected().summaryProperty().get()).contains("rejected:");
        int before = model.lines().all().size();
        model.askAnyway(model.rejected().shown().getFirst());
        runner.runAll();
        assertThat(model.lines().all()).hasSize(before + 1);
        assertThat(model.lines().all().getLast().text().state()).isEqualTo(VerdictState.NOT_FOUND);
    }

    @Test
    void markedRowsAreCopiedDefangedInEveryFormButOne() {
        read(MailHeaders.TEXT);
        model.lines().filterProperty().set(new LineFilter(Set.of(), "", "vendor"));
        model.lines().markAllShown();
        model.lines().filterProperty().set(LineFilter.ANY);
        assertThat(model.lines().marked()).hasSize(2);
        for (CopyFormat format : CopyFormat.values()) {
            model.actions().copy(format);
            assertThat(desk.copied()).contains(format == CopyFormat.FANGED ? "updates.vendor" : "updates[.]vendor");
        }
        model.actions().copy(CopyFormat.PLAIN);
        assertThat(desk.copied()).isEqualTo("updates[.]vendor[.]example\napi[.]vendor[.]example");
        assertThat(desk.place().line().saidProperty().get().text()).isEqualTo("2 indicators copied, defanged.");
    }

    @Test
    void marksFollowAQueryAndSingleRowsDifferFromIt() {
        read(MailHeaders.TEXT);
        model.lines().markAllShown();
        assertThat(model.lines().marked()).hasSameSizeAs(model.lines().all());
        model.lines().marks().toggle(line("cdn-sync[.]example"));
        assertThat(model.lines().marked()).hasSize(model.lines().all().size() - 1);
        model.lines().marks().mark(line("cdn-sync[.]example"));
        assertThat(model.lines().marked()).hasSameSizeAs(model.lines().all());
    }

    @Test
    void markedRowsAreExportedInTheFormOfTheFilesName() throws IOException {
        read("eight.example =cmd.example");
        Path file = home.resolve("out.csv");
        desk.choose(file);
        model.actions().export();
        runner.runAll();
        assertThat(Files.readString(file)).contains("\"Indicator\",\"Type\"", "\"eight[.]example\",\"domain\"");
    }

    @Test
    void storingSaysHowManyWereThereAlready() {
        read("stored1.example cdn-sync.example");
        model.lines().markAllShown();
        model.actions().store();
        runner.runAll();
        assertThat(desk.place().line().saidProperty().get().text())
                .isEqualTo("1 indicator stored, in memory and cache. 1 there already.");
        assertThat(line("stored1[.]example").text().answer().by()).isIn("Store", "Cache");
        model.actions().store();
        runner.runAll();
        assertThat(desk.place().line().saidProperty().get().text()).contains("2 there already");
    }

    @Test
    void theDetailTellsSourcesCasesPlacesAndMuting() {
        read(MailHeaders.TEXT);
        model.actions().selectedProperty().set(line("cdn-sync[.]example"));
        runner.runAll();
        IndicatorDetail detail = model.detail().detailProperty().get();
        assertThat(detail.sentence()).isEqualTo("Malicious: Store, 2 d, valid 87 d more");
        assertThat(detail.sources()).extracting(IndicatorDetail.Source::name).containsExactly("triage · Store");
        assertThat(detail.cases())
                .extracting(IndicatorDetail.Case::title)
                .containsExactly("DNS tunnel from two HR laptops", "Loader that beacons over TXT records");
        assertThat(detail.places().getFirst()).startsWith("Line 1: ").contains("cdn-sync[.]example");
        assertThat(detail.payload()).contains("value: cdn-sync[.]example", "tags: mail", "tags: loader");
        model.actions().mute(line("cdn-sync[.]example"), "the test");
        runner.runAll();
        model.detail().readBeyond();
        runner.runAll();
        assertThat(model.detail().mutedProperty().get()).isTrue();
        model.actions().unmute(line("cdn-sync[.]example"));
        runner.runAll();
        model.actions().selectedProperty().set(line("files[.]corp[.]example"));
        assertThat(model.detail().detailProperty().get().sentence())
                .isEqualTo("Not in cache, store or feeds. Nobody has judged it; that is not benign.");
    }

    @Test
    void oneLeavesForItsCasesAndForRecallByTheText() {
        read("see cdn-sync.example now");
        model.actions().selectedProperty().set(line("cdn-sync[.]example"));
        model.actions().openCases();
        model.recallText();
        assertThat(desk.visited())
                .containsExactly(
                        new Destination.CasesWith("cdn-sync.example"), new Destination.Ask("see cdn-sync.example now"));
    }

    @Test
    void aLongTextIsKeptWholeAndShownByItsHead() {
        read("nine.example " + "x".repeat(50_000) + " ten.example");
        model.editText();
        assertThat(model.boxProperty().get()).hasSize(Paste.MOST_SHOWN);
        assertThat(model.boxHoldsAll()).isFalse();
        assertThat(model.leaveBox()).isTrue();
        assertThat(model.lines().all()).hasSize(2);
    }

    @Test
    void aTextThatTurnsItsLineRoundIsShownBySignsAndNotChangedThere() {
        read("eleven.example \u202Emoc.elpmaxe");
        model.editText();
        assertThat(model.boxProperty().get()).contains("[U+202E]");
        assertThat(model.boxHoldsAll()).isFalse();
    }

    @Test
    void manyRowsComeInAFewSteps() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append("host").append(i).append(".example\n");
        }
        int[] counts = {0};
        model.lines().tallyProperty().addListener((_, _, _) -> counts[0]++);
        model.lookUp(text.toString());
        runner.runAll();
        runner.elapse();
        assertThat(model.lines().all()).hasSize(200);
        assertThat(counts[0]).isLessThan(8);
    }
}
