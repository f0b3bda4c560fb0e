package org.aurorasoc.workbench.ui.pictures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.UnexpectedException;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.Screenshots;
import org.aurorasoc.workbench.task.ProgressSink;

/// Starts the toolkit without a display and makes all pictures that are asked for, world by world.
public final class Darkroom implements Screenshots {
    private final Consumer<Runnable> interfaceThread;

    /// @param interfaceThread takes what has to run there
    public Darkroom(Consumer<Runnable> interfaceThread) {
        this.interfaceThread = interfaceThread;
    }

    @Override
    public Report render(Path folder, String only, ProgressSink progress) {
        begin();
        List<Shot> shots = Album.shots().stream()
                .filter(shot -> shot.fileName().contains(only))
                .toList();
        List<Path> files = new ArrayList<>();
        List<String> flaws = new ArrayList<>();
        for (World.Kind kind : World.Kind.values()) {
            List<Shot> here =
                    shots.stream().filter(shot -> shot.world() == kind).toList();
            if (here.isEmpty()) {
                continue;
            }
            try (World world = World.open(kind)) {
                for (Shot shot : here) {
                    Path file = folder.resolve(shot.fileName());
                    onFx(() -> take(world, shot, file)).forEach(flaw -> flaws.add(shot.fileName() + ": " + flaw));
                    files.add(file);
                    progress.step(files.size(), shots.size());
                }
            }
        }
        return new Report(files, flaws);
    }

    private static void begin() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Platform.startup(() -> Platform.setImplicitExit(false));
    }

    /// A state that is not reached is told like any other flaw: the pictures after it are made all the same.
    private static List<String> take(World world, Shot shot, Path file) {
        try (Stage stage = new Stage(world.enter(), new Messages(Locale.ENGLISH), shot)) {
            shot.play().accept(stage);
            Picture.of(stage.scene()).save(file);
            return Flaws.in(stage.scene().getRoot());
        } catch (IllegalStateException | IndexOutOfBoundsException | NoSuchElementException e) {
            return List.of("not reached: " + e.getMessage());
        }
    }

    private <T> T onFx(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        interfaceThread.accept(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new UnexpectedException("A picture could not be drawn.", "The log has the details.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }
}
