package org.aurorasoc.workbench.ui;

import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Scene;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.fx.ViewLoader;
import org.aurorasoc.workbench.ui.recall.CaseView;
import org.aurorasoc.workbench.ui.recall.RecallView;
import org.aurorasoc.workbench.ui.shell.BadgePopoverView;
import org.aurorasoc.workbench.ui.shell.ShellView;
import org.aurorasoc.workbench.ui.shell.StatusBarView;
import org.aurorasoc.workbench.ui.theme.Fonts;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel;
import org.aurorasoc.workbench.viewmodel.shell.ShellViewModel;

/// The window's contents, wired by hand: view models, views, and one dressed scene.
public final class MainWindow implements AutoCloseable {
    public static final double WIDTH = 1280;
    public static final double HEIGHT = 800;

    private final ShellViewModel shell;
    private final RecallViewModel recall;
    private final RecallView recallView;
    private final Scene scene;

    public MainWindow(WindowStart start, ThemeSwitch themes, double width, double height) {
        Fonts.load();
        Messages messages = start.messages();
        shell = new ShellViewModel(start.status(), start.runner(), messages, start.clock(), start.wanted());
        recall = new RecallViewModel(start.recall(), start.samples(), start.runner(), messages, start.clock());
        shell.casesProperty().subscribe(cases -> recall.memoryHolds(cases.longValue()));
        recall.setOnMemoryChanged(shell::load);
        ViewLoader.Loaded<RecallView> pane = loader(
                        messages,
                        Map.of(
                                RecallView.class, () -> new RecallView(recall, messages),
                                CaseView.class, () -> new CaseView(messages)))
                .load(RecallView.class);
        recallView = pane.view();
        ViewLoader.Loaded<ShellView> frame = loader(
                        messages,
                        Map.of(
                                ShellView.class, () -> new ShellView(themes, messages, pane.view(), pane.root()),
                                StatusBarView.class, () -> new StatusBarView(shell, messages),
                                BadgePopoverView.class, () -> new BadgePopoverView(shell)))
                .load(ShellView.class);
        scene = new Scene(frame.root(), width, height);
        themes.dress(scene);
    }

    private static ViewLoader loader(Messages messages, Map<Class<?>, Supplier<?>> views) {
        return new ViewLoader(views, messages.bundle());
    }

    /// Begins to open the memory; the window is usable meanwhile.
    public void open() {
        shell.load();
        recallView.focusStart();
    }

    public Scene scene() {
        return scene;
    }

    public RecallViewModel recall() {
        return recall;
    }

    public ShellViewModel shell() {
        return shell;
    }

    @Override
    public void close() {
        recall.close();
        shell.close();
    }
}
