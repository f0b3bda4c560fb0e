package org.aurorasoc.workbench.ui.fx;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Shows where the keyboard is, for as long as the keyboard is what is used. The toolkit shows its ring only where Tab
/// or an arrow went; what a key of ours opened, closed or went to shows one, too, and what the mouse did shows none.
public final class FocusRing {
    private static final PseudoClass FOCUS_VISIBLE = PseudoClass.getPseudoClass("focus-visible");

    /// Until a mouse is touched.
    private boolean byKey = true;

    private @Nullable Node ringed;

    private FocusRing() {}

    public static void watch(Scene scene) {
        FocusRing ring = new FocusRing();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (!key.getCode().isModifierKey()) {
                ring.byKey = true;
                ring.show(scene.getFocusOwner());
            }
        });
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> {
            ring.byKey = false;
            ring.hide();
        });
        // Whoever hears of a move may move on at once: what counts is where the keyboard is by now.
        scene.focusOwnerProperty().subscribe(_ -> ring.show(scene.getFocusOwner()));
    }

    private void show(@Nullable Node owner) {
        if (ringed != owner) {
            hide();
        }
        if (owner != null && byKey) {
            owner.pseudoClassStateChanged(FOCUS_VISIBLE, true);
            ringed = owner;
        }
    }

    private void hide() {
        if (ringed != null) {
            ringed.pseudoClassStateChanged(FOCUS_VISIBLE, false);
            ringed = null;
        }
    }
}
