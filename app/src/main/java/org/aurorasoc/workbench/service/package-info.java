/// What the workbench does for an analyst, one class a use case: synchronous, simple, given a token and a sink. The
/// larger ones have rooms of their own: recall, why, casework, intake, enrichment, quality.
/// Knows the ports, no adapter, no screen, no console.
/// Start at [Services].
@NullMarked
package org.aurorasoc.workbench.service;

import org.jspecify.annotations.NullMarked;
