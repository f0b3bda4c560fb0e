package org.aurorasoc.workbench.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.ui.fx.ViewLoader;
import org.aurorasoc.workbench.ui.theme.Fonts;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.ui.why.CompareView;
import org.aurorasoc.workbench.ui.why.DetailView;
import org.aurorasoc.workbench.viewmodel.CopyFormat;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.aurorasoc.workbench.viewmodel.why.CaseActions;
import org.aurorasoc.workbench.viewmodel.why.ChosenCase;
import org.aurorasoc.workbench.viewmodel.why.CompareViewModel;
import org.aurorasoc.workbench.viewmodel.why.DetailViewModel;

/// The detail of a case alone in a scene, its background work stepped by the test. For the interface thread only.
final class DetailStage implements CaseActions {
    private final ManualTaskRunner runner = new ManualTaskRunner();
    private final TestWorkplace work;
    private final DetailViewModel model;
    private final CompareViewModel comparing;
    private final DetailView view;
    private final CompareView compared;
    private final StackPane root = new StackPane();
    private final Scene scene;
    private final List<String> done = new ArrayList<>();
    private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper("");

    DetailStage(Supplier<Services> services, Theme theme, double width, double height) {
        Fonts.load();
        work = new TestWorkplace(services, runner);
        model = new DetailViewModel(work.place());
        comparing = new CompareViewModel(work.place());
        ViewLoader loader = new ViewLoader(
                Map.of(
                        DetailView.class,
                                () -> new DetailView(model, work.place().messages()),
                        CompareView.class,
                                () -> new CompareView(comparing, work.place().messages())),
                work.place().messages().bundle());
        view = loader.load(DetailView.class).view();
        compared = loader.load(CompareView.class).view();
        view.setActions(this);
        compared.setOnClose(() -> show(view.root()));
        show(view.root());
        scene = new Scene(root, width, height);
        new ThemeSwitch(theme).dress(scene);
    }

    private void show(Parent part) {
        root.getChildren().setAll(part);
    }

    void choose(ChosenCase row) {
        model.choose(row);
        settle();
    }

    void settle() {
        runner.runAll();
        runner.elapse();
        runner.runAll();
    }

    void key(String typed) {
        view.key(typed);
        settle();
    }

    void compareWithYours(ChosenCase row) {
        comparing.compareWithYours(row);
        show(compared.root());
        settle();
    }

    void compareCases(String left, String right) {
        comparing.compareCases(left, right);
        show(compared.root());
        settle();
    }

    Scene scene() {
        return scene;
    }

    DetailViewModel model() {
        return model;
    }

    CompareViewModel comparing() {
        return comparing;
    }

    DetailView view() {
        return view;
    }

    CompareView compared() {
        return compared;
    }

    TestWorkplace work() {
        return work;
    }

    ManualTaskRunner runner() {
        return runner;
    }

    /// What the buttons and keys asked for, in order.
    List<String> done() {
        return List.copyOf(done);
    }

    @Override
    public void copy(CopyFormat format) {
        done.add("copy " + format);
    }

    @Override
    public void compare() {
        done.add("compare");
    }

    @Override
    public void link() {
        done.add("link");
    }

    @Override
    public void unrelated() {
        done.add("unrelated");
    }

    @Override
    public void alike() {
        done.add("alike");
    }

    @Override
    public void pin() {
        done.add("pin");
    }

    @Override
    public void freeze() {
        done.add("freeze");
    }

    @Override
    public void close() {
        done.add("close");
    }

    @Override
    public ReadOnlyStringProperty keepingRefusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /// From now on nothing can be kept.
    void refuse(String reason) {
        refused.set(reason);
    }
}
