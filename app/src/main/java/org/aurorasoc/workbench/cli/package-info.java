/// The command line: options become requests to the services, answers become tables or one JSON document on stdout.
/// Logs and progress go to stderr. Knows no store and no model; the home of picocli.
/// Start at [CommandLineProgram].
@NullMarked
package org.aurorasoc.workbench.cli;

import org.jspecify.annotations.NullMarked;
