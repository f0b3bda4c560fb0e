/// What a user would pick instead, measured beside this program in one run on the same machine and the same server.
/// Interleaved, so that whatever else the machine does meets everybody. No part of the program: it is built by the
/// profile `bench` alone and never shipped.
/// Start at [Peers], which measures; the page is made of what it found by [org.aurorasoc.workbench.peers.page].
@NullMarked
package org.aurorasoc.workbench.peers;

import org.jspecify.annotations.NullMarked;
