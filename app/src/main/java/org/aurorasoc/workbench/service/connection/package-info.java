/// The connection to the memory: how it stands, what a migration would do, and doing it.
/// Knows no screen and no server.
/// Start at [ConnectionService].
@NullMarked
package org.aurorasoc.workbench.service.connection;

import org.jspecify.annotations.NullMarked;
