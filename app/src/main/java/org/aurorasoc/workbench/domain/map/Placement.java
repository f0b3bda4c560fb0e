package org.aurorasoc.workbench.domain.map;

/// Where each row lies on the plane: the whole fits between -1 and 1, and no direction is stretched.
public final class Placement {
    private final float[] xs;
    private final float[] ys;

    /// As it is, such as a placement that was kept.
    public Placement(float[] xs, float[] ys) {
        this.xs = xs.clone();
        this.ys = ys.clone();
    }

    static Placement fitted(double[] xs, double[] ys) {
        Span across = Span.of(xs);
        Span down = Span.of(ys);
        double half = Math.max(Math.max(across.half(), down.half()), Double.MIN_NORMAL);
        return new Placement(across.scaled(xs, half), down.scaled(ys, half));
    }

    public int size() {
        return xs.length;
    }

    public float x(int row) {
        return xs[row];
    }

    public float y(int row) {
        return ys[row];
    }

    /// How far it reaches from the middle to the right and to the left.
    public float halfWidth() {
        return reach(xs);
    }

    public float halfHeight() {
        return reach(ys);
    }

    private static float reach(float[] values) {
        float reach = 0;
        for (float value : values) {
            reach = Math.max(reach, Math.abs(value));
        }
        return reach;
    }

    double squaredDistance(int one, int other) {
        double dx = (double) xs[one] - xs[other];
        double dy = (double) ys[one] - ys[other];
        return dx * dx + dy * dy;
    }

    private record Span(double low, double high) {
        static Span of(double[] values) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double value : values) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            return new Span(low, high);
        }

        double half() {
            return (high - low) / 2;
        }

        float[] scaled(double[] values, double half) {
            double middle = (low + high) / 2;
            float[] scaled = new float[values.length];
            for (int i = 0; i < values.length; i++) {
                scaled[i] = (float) ((values[i] - middle) / half);
            }
            return scaled;
        }
    }
}
