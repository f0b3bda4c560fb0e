/// The home folder and who owns it: one process at a time, which runs whole commands for the others of the same user
/// over a socket that only this user can open.
/// Knows nothing of what a command does, and never logs or prints its arguments: they are case text.
/// Start at [HomeAccess].
@NullMarked
package org.aurorasoc.workbench.home;

import org.jspecify.annotations.NullMarked;
