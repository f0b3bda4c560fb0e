/// What came out of a run beside the peers: one finding a contestant and line, with figures by name, and the document
/// that carries them from the run to the page.
/// Start at [Finding].
@NullMarked
package org.aurorasoc.workbench.peers.found;

import org.jspecify.annotations.NullMarked;
