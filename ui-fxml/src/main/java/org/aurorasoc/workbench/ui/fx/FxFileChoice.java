package org.aurorasoc.workbench.ui.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.aurorasoc.workbench.viewmodel.FileChoice;
import org.jspecify.annotations.Nullable;

/// The system's file dialogs, over the window that has the keyboard.
public final class FxFileChoice implements FileChoice {
    @Override
    public Optional<Path> open(String title) {
        return chosen(dialog(title).showOpenDialog(owner()));
    }

    @Override
    public Optional<Path> save(String title, String suggestedName) {
        FileChooser dialog = dialog(title);
        dialog.setInitialFileName(suggestedName);
        return chosen(dialog.showSaveDialog(owner()));
    }

    private static FileChooser dialog(String title) {
        FileChooser dialog = new FileChooser();
        dialog.setTitle(title);
        return dialog;
    }

    private static @Nullable Window owner() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElse(null);
    }

    private static Optional<Path> chosen(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }
}
