package org.aurorasoc.workbench.viewmodel.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.error.HomeInUseException;
import org.aurorasoc.workbench.error.StoreNotReadyException;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortIndex;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.SettingsSection;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.aurorasoc.workbench.viewmodel.tasks.BackgroundTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionViewModelTest {
    @TempDir
    private Path home;

    private final ManualTaskRunner runner = new ManualTaskRunner();
    private final ShortMemory memory = new ShortMemory("postgres", "soc@db1:5432/aurorasoc", true);

    private TestWorkplace place = new TestWorkplace(this::services, runner);
    private ConnectionViewModel connection = new ConnectionViewModel(place.place(), () -> "soc@db1");

    private Services services() {
        return TestServices.over(memory, PlainEmbedder.minilm(), home);
    }

    private String look() {
        connection.look();
        runner.runAll();
        return connection.noticeProperty().get().sentence();
    }

    @Test
    void nothingIsSaidWhileAllIsWell() {
        assertThat(connection.stateProperty().get()).isEqualTo(new ConnectionState.Opening("soc@db1"));

        assertThat(look()).isEmpty();
        assertThat(connection.stateProperty().get()).isEqualTo(new ConnectionState.Online("soc@db1"));
    }

    @Test
    void aMemoryThatIsAwayIsNamedWithTheTimeAndTheNextTry() {
        memory.failWith(new StoreUnavailableException("The database does not answer.", "Start the server."));

        assertThat(look())
                .matches("soc@db1 unreachable since \\d\\d:\\d\\d\\. Your text is kept\\. Next try in 2 s\\.");
        assertThat(connection.noticeProperty().get().cause())
                .isEqualTo("The database does not answer. Start the server.");
    }

    @Test
    void itIsLookedForAgainByItselfAndTheBarGoesWhenItIsBack() {
        memory.failWith(new StoreUnavailableException("The database does not answer.", ""));
        look();
        memory.recover();

        runner.elapse();
        runner.runAll();

        assertThat(connection.stateProperty().get().isReachable()).isTrue();
        assertThat(connection.noticeProperty().get()).isEqualTo(ConnectionNotice.NONE);
    }

    @Test
    void tryNowLooksAtOnceAndOnceOnly() {
        memory.failWith(new StoreUnavailableException("The database does not answer.", ""));
        look();

        connection.act();
        connection.act();

        assertThat(runner.waiting()).isEqualTo(1);
        assertThat(connection.noticeProperty().get().sentence()).endsWith("Trying now…");
        runner.runAll();
        runner.elapse();
        assertThat(runner.waiting()).as("one pause, one look").isEqualTo(1);
    }

    @Test
    void theTimeSinceWhenStaysThroughManyLooks() {
        memory.failWith(new StoreUnavailableException("The database does not answer.", ""));
        look();
        ConnectionState first = connection.stateProperty().get();
        look();

        assertThat(((ConnectionState.Away) connection.stateProperty().get()).since())
                .isEqualTo(((ConnectionState.Away) first).since());
    }

    @Test
    void whatLacksIsNamedAndTheButtonLeadsToTheMigration() {
        memory.failWith(new StoreNotReadyException("The database is not migrated.", "migrate"));

        assertThat(look()).isEqualTo("This database lacks workbench.cases. Nothing was changed.");
        connection.act();
        assertThat(place.visited()).containsExactly(new Destination.Setting(SettingsSection.CONNECTION));
    }

    @Test
    void aMemoryThatMayOnlyBeReadSaysWhatIsOff() {
        ShortMemory readable = new ShortMemory("postgres", "soc@db1:5432/aurorasoc", false);
        place = new TestWorkplace(() -> TestServices.over(readable, PlainEmbedder.minilm(), home), runner);
        connection = new ConnectionViewModel(place.place(), () -> "soc@db1");

        assertThat(look()).isEqualTo("This account may read, not write: closing and linking are off.");
        assertThat(connection.stateProperty().get().isReachable()).isTrue();
    }

    @Test
    void anIndexThatSomebodyLeftAsideIsNamedAtTheOpeningAndTheButtonBuildsIt() {
        memory.index().leaveAside();

        assertThat(look()).isEqualTo("The index that makes searches quick was laid aside and not built again.");
        assertThat(connection.noticeProperty().get().cause()).isEqualTo(ShortIndex.LEFT);
        assertThat(connection.stateProperty().get().standing().canBeAsked()).isTrue();

        connection.act();
        connection.act();
        assertThat(place.place().tasks().running()).as("built once").hasSize(1);
        runner.runAll();
        assertThat(connection.noticeProperty().get()).isEqualTo(ConnectionNotice.NONE);
    }

    @Test
    void aBuildThatIsStoppedIsOfferedAgain() {
        memory.index().leaveAside();
        memory.index().whileItIsBuilt(() -> place.place().tasks().running().forEach(BackgroundTask::cancel));
        look();

        connection.act();
        runner.runAll();
        assertThat(connection.noticeProperty().get().action()).isEqualTo("Build the index");

        memory.index().whileItIsBuilt(() -> {});
        connection.act();
        runner.runAll();
        assertThat(connection.noticeProperty().get()).isEqualTo(ConnectionNotice.NONE);
    }

    @Test
    void whoMayNotBuildItIsOfferedNothing() {
        ConnectionNotice notice = new NoticeWriter(
                        place.place().messages(), place.place().clock())
                .of(new ConnectionState.Unfinished("soc@db1", "Its owner may.", false), false);

        assertThat(notice.sentence()).isNotEmpty();
        assertThat(notice.action()).isEmpty();
    }

    @Test
    void aHomeThatAnotherProcessOwnsIsSaidWithItsNumberAndTheWayOut() {
        List<Services> opened = new ArrayList<>();
        place = new TestWorkplace(
                () -> {
                    if (opened.isEmpty()) {
                        opened.add(services());
                        throw new HomeInUseException("Another workbench (process 41) uses this home.", "Close it.");
                    }
                    return opened.getFirst();
                },
                runner);
        connection = new ConnectionViewModel(place.place(), home::toString);

        look();
        assertThat(connection.noticeProperty().get().cause())
                .isEqualTo("Another workbench (process 41) uses this home. Close it.");
        assertThat(look()).isEmpty();
    }

    @Test
    void afterTheWindowIsClosedNothingIsLookedAt() {
        look();
        connection.close();

        runner.elapse();
        connection.look();

        assertThat(runner.waiting()).isZero();
    }
}
