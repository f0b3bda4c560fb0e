/// What lies on one analyst's desk in files of the home: the case in hand, and the questions asked before.
/// Written whole or not at all, for the owner's eyes only, one change at a time.
/// Knows the files and not where they lie.
/// Start at [DraftService].
@NullMarked
package org.aurorasoc.workbench.service.draft;

import org.jspecify.annotations.NullMarked;
