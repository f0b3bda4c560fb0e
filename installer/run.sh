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
elif [ "$1" = screenshots ] || [ "$1" = --self-check ]; then
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
cache=
if [ $# = 0 ]; then
    make_start_cache
    window=$(window_options)
    cache=$(start_cache_option)
elif [ "$1" = bench ]; then
    # What is measured is what the window does, on a heap that larger sizes fit into.
    window=--add-modules=jdk.incubator.vector
fi
# shellcheck disable=SC2086  # two options or none
exec "$JAVA_HOME/bin/java" "@$installer/jvm.options" $window ${cache:+"$cache"} -cp "$(class_path)" "$(main_class)" "$@"
