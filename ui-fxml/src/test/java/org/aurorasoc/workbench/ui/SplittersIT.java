package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.ui.fx.PaneAction;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.ui.shell.PaneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class SplittersIT {
    /// A pane that is nothing but its splitter.
    private record Parted(SplitPane split, StackPane holder) implements WorkPane {
        static Parted fresh() {
            SplitPane split = new SplitPane(new Region(), new Region());
            return new Parted(split, new StackPane(split));
        }

        Splitters in(double width) {
            Scene scene = new Scene(new StackPane(holder), width, 640);
            return new Splitters(Map.of(PaneId.RECALL, this), scene);
        }

        double position() {
            return split.getDividerPositions()[0];
        }

        @Override
        public Parent root() {
            return holder;
        }

        @Override
        public void shown() {}

        @Override
        public void focusStart() {}

        @Override
        public void focusFilter() {}

        @Override
        public void again() {}

        @Override
        public void run() {}

        @Override
        public boolean escape() {
            return false;
        }

        @Override
        public List<Node> regions() {
            return List.of();
        }

        @Override
        public List<PaneAction> actions() {
            return List.of();
        }
    }

    private static JsonObject kept(double width, double position) {
        return Toolkit.onFx(() -> {
            Parted pane = Parted.fresh();
            Splitters splitters = pane.in(width);
            pane.split().setDividerPositions(position);
            return splitters.remember();
        });
    }

    private static double restored(double width, JsonObject kept) {
        return Toolkit.onFx(() -> {
            Parted pane = Parted.fresh();
            pane.in(width).restore(kept);
            return pane.position();
        });
    }

    @Test
    void aSplitterComesBackAtTheWidthItWasMovedAt() {
        assertThat(restored(1280, kept(1280, 0.3))).isCloseTo(0.3, within(0.001));
        assertThat(restored(1280, kept(960, 0.3))).isCloseTo(0.5, within(0.001));
    }

    @Test
    void placesThatMakeNoSenseAreSkipped() {
        JsonObject two = JsonObject.of("recall.0.normal", new JsonArray(List.of(Json.of(0.1), Json.of(0.2))));
        assertThat(restored(1280, two)).isCloseTo(0.5, within(0.001));
    }
}
