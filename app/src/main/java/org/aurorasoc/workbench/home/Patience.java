package org.aurorasoc.workbench.home;

import java.time.Duration;

/// How long either side waits for the other before it is taken for dead.
///
/// @param greeting for the owner to answer at all
/// @param silence between two signs of life while a command is served
/// @param handover for a home to become free once its owner can no longer be reached
/// @param request for a caller to say what it wants
/// @param beat between two signs of life that the owner gives
record Patience(Duration greeting, Duration silence, Duration handover, Duration request, Duration beat) {
    static final Patience USUAL = new Patience(
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(2));
}
