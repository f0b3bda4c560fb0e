package org.aurorasoc.workbench.viewmodel.map;

/// Which part of the map is in sight: what is in the middle, and how many times larger than when all of it fits.
public record Viewport(double x, double y, double zoom) {
    public static final Viewport ALL = new Viewport(0, 0, 1);

    private static final double LARGEST = 60;
    /// The share of the area that the whole map takes up, so that no point is cut at the edge.
    private static final double USED = 0.92;

    /// A map of almost no width must not become one of endless scale.
    private static final double SMALLEST = 0.05;

    /// Pixels a unit of the map takes in an area of this size, so that at a zoom of 1 all of the drawing fits.
    public double scale(Drawing drawing, double width, double height) {
        double across = Math.max(1, width) / 2 / Math.max(drawing.halfWidth(), SMALLEST);
        double down = Math.max(1, height) / 2 / Math.max(drawing.halfHeight(), SMALLEST);
        return Math.min(across, down) * USED * zoom;
    }

    /// By parts of what is in sight, and never so far that nothing is left to see.
    public Viewport panned(double right, double down) {
        return new Viewport(Math.clamp(x + right * 2 / zoom, -1, 1), Math.clamp(y + down * 2 / zoom, -1, 1), zoom);
    }

    /// The place under (toX, toY) of the map stays where it is on the screen.
    public Viewport zoomed(double factor, double toX, double toY) {
        double next = Math.clamp(zoom * factor, 1, LARGEST);
        double share = 1 - zoom / next;
        return next == 1
                ? ALL
                : new Viewport(
                        Math.clamp(x + (toX - x) * share, -1, 1), Math.clamp(y + (toY - y) * share, -1, 1), next);
    }
}
