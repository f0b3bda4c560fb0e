/// What the screens show and do, without a screen: properties to bind to, commands to call, and how errors read.
/// A view model lives on the interface thread, asks services through the task runner, and must not know stores.
/// Start at [ErrorPresenter], then the package of a screen.
@NullMarked
package org.aurorasoc.workbench.viewmodel;

import org.jspecify.annotations.NullMarked;
