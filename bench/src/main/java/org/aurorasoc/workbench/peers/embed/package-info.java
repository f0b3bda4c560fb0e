/// Everybody who turns texts into vectors by the same model, behind one interface: this program and
/// LangChain4j's class. How quick each is, and what loading it costs in a process of its own.
/// Start at [TextReader].
@NullMarked
package org.aurorasoc.workbench.peers.embed;

import org.jspecify.annotations.NullMarked;
