/// A JSON value as the contracts compare it: objects without order, numbers by value, containment as jsonb has it.
/// Knows no parser; text becomes a value in the `json` package.
/// Start at [Json].
@NullMarked
package org.aurorasoc.workbench.domain.json;

import org.jspecify.annotations.NullMarked;
