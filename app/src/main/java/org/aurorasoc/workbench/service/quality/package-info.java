/// How good recall is, measured on labelled data: texts with labels go into a collection of their own, labelled
/// questions are put to it by each leg, and the answers are scored by labels shared.
/// Knows the layout of the data folder; tunes nothing and keeps nothing of what it stores.
/// Start at [QualityService].
@NullMarked
package org.aurorasoc.workbench.service.quality;

import org.jspecify.annotations.NullMarked;
