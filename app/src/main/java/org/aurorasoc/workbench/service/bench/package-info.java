/// How fast each part of the program is on this machine and on the store in use: made rows go into a store of the
/// bench's own, each part measures one thing over them, and nothing of it stays.
/// Knows ports only; where its store comes from and how the program starts is handed in.
/// Start at [BenchService].
@NullMarked
package org.aurorasoc.workbench.service.bench;

import org.jspecify.annotations.NullMarked;
