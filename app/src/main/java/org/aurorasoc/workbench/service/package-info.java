/// What the workbench does for an analyst, one class a use case: synchronous, simple, given a token and a sink.
/// Knows the ports, no adapter, no screen, no console.
/// Start at [RecallService].
@NullMarked
package org.aurorasoc.workbench.service;

import org.jspecify.annotations.NullMarked;
