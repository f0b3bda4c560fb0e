package org.aurorasoc.workbench.settings;

/// How the window looks.
///
/// @param theme `system` follows the system
/// @param zoom the size of the type in px; 13 is normal
/// @param motion `system` follows the system
public record Look(Theme theme, int zoom, Motion motion) {
    public static final int NORMAL_ZOOM = 13;
    public static final int SMALLEST_ZOOM = 11;
    public static final int LARGEST_ZOOM = 20;

    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK,
        CONTRAST
    }

    public enum Motion {
        SYSTEM,
        FULL,
        REDUCED
    }
}
