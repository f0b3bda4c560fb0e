package org.aurorasoc.workbench.viewmodel;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.viewmodel.casework.DraftViewModel;
import org.aurorasoc.workbench.viewmodel.tasks.TaskList;

/// A workplace whose way out a test reads: where it was sent, what was copied.
public final class TestWorkplace implements Clip, FileChoice {
    private final List<Destination> visited = new ArrayList<>();
    private final Workplace place;
    private String copied = "";
    private Optional<Path> chosen = Optional.empty();

    public TestWorkplace(Supplier<Services> services, TaskRunner runner) {
        this(services, runner, Clock.fixed(TenCases.TODAY, ZoneOffset.UTC));
    }

    public TestWorkplace(Supplier<Services> services, TaskRunner runner, Clock clock) {
        Messages messages = new Messages(Locale.ENGLISH);
        MessageLine line = new MessageLine();
        place = new Workplace(
                services,
                runner,
                new TaskList(runner, clock),
                messages,
                clock,
                visited::add,
                new DraftViewModel(services, runner, messages, line),
                line,
                new RoomMode(),
                new Workplace.Outside(this, this));
    }

    public Workplace place() {
        return place;
    }

    public List<Destination> visited() {
        return List.copyOf(visited);
    }

    public String copied() {
        return copied;
    }

    public void choose(Path file) {
        chosen = Optional.of(file);
    }

    @Override
    public void put(String text) {
        copied = text;
    }

    @Override
    public Optional<String> text() {
        return Optional.of(copied);
    }

    @Override
    public Optional<Path> open(String title) {
        return chosen;
    }

    @Override
    public Optional<Path> save(String title, String suggestedName) {
        return chosen;
    }
}
