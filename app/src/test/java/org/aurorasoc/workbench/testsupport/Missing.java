package org.aurorasoc.workbench.testsupport;

import org.opentest4j.TestAbortedException;

/// What a test says when the machine lacks something it needs: a failure where all must run, a loud skip elsewhere.
public final class Missing {
    private Missing() {}

    public static RuntimeException because(String what) {
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(what + ": this is needed when CI=true");
        }
        System.err.println("SKIPPED, NOT PROVED: " + what);
        return new TestAbortedException(what);
    }
}
