package org.aurorasoc.workbench.ui.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads `XView.fxml` from beside `XView.class`, its class and those of its includes made by the given suppliers: a
/// view gets its view model through its constructor, and one that nobody registered is an error.
public final class ViewLoader {
    private final Map<Class<?>, Supplier<?>> views;
    private final ResourceBundle texts;

    public ViewLoader(Map<Class<?>, Supplier<?>> views, ResourceBundle texts) {
        this.views = Map.copyOf(views);
        this.texts = texts;
    }

    /// A loaded view and the root of its nodes.
    public record Loaded<V>(V view, Parent root) {}

    public <V> Loaded<V> load(Class<V> view) {
        String name = view.getSimpleName() + ".fxml";
        URL fxml = Objects.requireNonNull(view.getResource(name), name);
        FXMLLoader loader = new FXMLLoader(fxml, texts);
        loader.setControllerFactory(this::make);
        try {
            Parent root = loader.load();
            return new Loaded<>(view.cast(loader.getController()), root);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot load " + name, e);
        }
    }

    private Object make(Class<?> view) {
        Supplier<?> supplier = views.get(view);
        if (supplier == null) {
            throw new IllegalStateException("No supplier for " + view.getName());
        }
        return supplier.get();
    }
}
