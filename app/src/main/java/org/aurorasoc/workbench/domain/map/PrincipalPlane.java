package org.aurorasoc.workbench.domain.map;

import java.util.SplittableRandom;

/// The plane along which the rows differ most (PCA): the two leading directions of their covariance, found by repeated
/// multiplication. A direction points to where its largest part is positive, so that a map never comes out mirrored.
public final class PrincipalPlane {
    private static final long SEED = 7;
    /// More than two: the leading ones settle faster when others take up what is left.
    private static final int DIRECTIONS = 6;
    private static final int ROUNDS = 150;

    private final int dimension;
    private final double[][] covariance;

    private PrincipalPlane(int dimension) {
        this.dimension = dimension;
        covariance = new double[dimension][dimension];
    }

    public static Placement of(UnitRows rows) {
        PrincipalPlane plane = new PrincipalPlane(rows.dimension());
        double[] mean = mean(rows);
        plane.add(rows, mean);
        double[][] directions = plane.directions();
        return Placement.fitted(along(directions[0], rows, mean), along(directions[1], rows, mean));
    }

    private static double[] mean(UnitRows rows) {
        double[] mean = new double[rows.dimension()];
        for (int i = 0; i < rows.count(); i++) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += (double) rows.value(i, d) / rows.count();
            }
        }
        return mean;
    }

    private void add(UnitRows rows, double[] mean) {
        double[] row = new double[dimension];
        for (int i = 0; i < rows.count(); i++) {
            for (int d = 0; d < dimension; d++) {
                row[d] = rows.value(i, d) - mean[d];
            }
            for (int d = 0; d < dimension; d++) {
                addScaled(row[d], row, covariance[d]);
            }
        }
    }

    /// Kept this plain so that the compiler makes it wide.
    private static void addScaled(double factor, double[] from, double[] to) {
        for (int d = 0; d < to.length; d++) {
            to[d] += factor * from[d];
        }
    }

    private double[][] directions() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] directions = new double[DIRECTIONS][];
        for (int i = 0; i < DIRECTIONS; i++) {
            directions[i] = random.doubles(dimension).map(value -> value - 0.5).toArray();
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < DIRECTIONS; i++) {
                directions[i] = times(directions[i]);
                for (int before = 0; before < i; before++) {
                    addScaled(-dot(directions[i], directions[before]), directions[before], directions[i]);
                }
                toLengthOne(directions[i]);
            }
        }
        return directions;
    }

    private double[] times(double[] direction) {
        double[] product = new double[dimension];
        for (int d = 0; d < dimension; d++) {
            addScaled(direction[d], covariance[d], product);
        }
        return product;
    }

    private static double dot(double[] one, double[] other) {
        double dot = 0;
        for (int d = 0; d < one.length; d++) {
            dot += one[d] * other[d];
        }
        return dot;
    }

    /// Rows that are all alike have no direction at all: it stays nothing, and every point lies in the middle.
    private static void toLengthOne(double[] direction) {
        double length = Math.sqrt(dot(direction, direction));
        int largest = 0;
        for (int d = 1; d < direction.length; d++) {
            largest = Math.abs(direction[d]) > Math.abs(direction[largest]) ? d : largest;
        }
        double scale = length == 0 ? 0 : Math.signum(direction[largest]) / length;
        for (int d = 0; d < direction.length; d++) {
            direction[d] *= scale;
        }
    }

    private static double[] along(double[] direction, UnitRows rows, double[] mean) {
        double[] places = new double[rows.count()];
        for (int i = 0; i < rows.count(); i++) {
            for (int d = 0; d < direction.length; d++) {
                places[i] += direction[d] * (rows.value(i, d) - mean[d]);
            }
        }
        return places;
    }
}
