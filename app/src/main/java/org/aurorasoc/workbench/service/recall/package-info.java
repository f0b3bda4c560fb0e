/// Recall: reading the question, the three legs, going down their rankings by the filter, bringing them together, and
/// what analysts make of an answer: judgements and frozen answers.
/// Knows the ports and the rules of recall; must not know a screen or a console.
/// Start at [RecallService].
@NullMarked
package org.aurorasoc.workbench.service.recall;

import org.jspecify.annotations.NullMarked;
