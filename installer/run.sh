#!/bin/sh
# Starts the AuroraSOC Workbench:  sh installer/run.sh [ARGS]
# Without ARGS the window; with ARGS the command line, whose stdout is the program's alone. Sets up and builds first
# what is missing or has changed, and nothing else.
set -eu
installer=$(dirname -- "$(readlink -f -- "$0")")
. "$installer/setup.sh"

case $root in *:*) die "a class path cannot hold the ':' in $root: please move the checkout" ;; esac

# Only a start that draws needs the toolkit's libraries, and only a window needs a display.
needs=
if [ $# = 0 ]; then
    [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || needs=window
elif [ "$1" = screenshots ]; then
    needs=pictures
fi

set_up_run "$needs"
build_what_changed
speak_utf8

if [ $# = 0 ] && [ -z "$needs" ]; then
    say 'no display here: in place of the window, recall "dns tunnelling from hr laptops" over the bundled samples, in a home thrown away afterwards'
    set -- first-look
fi
window=
# Stated, so that the window takes no more of a shared machine than it needs: docs/window.md has the figures.
[ $# != 0 ] || window="--add-modules=jdk.incubator.vector -Xmx${WORKBENCH_HEAP:-512m}"
# What is measured is what the window does, on a heap that larger sizes fit into.
[ "${1:-}" != bench ] || window=--add-modules=jdk.incubator.vector
# shellcheck disable=SC2086  # two options or none
exec "$JAVA_HOME/bin/java" "@$installer/jvm.options" $window -cp "$(class_path)" org.aurorasoc.workbench.ui.start.Main "$@"
