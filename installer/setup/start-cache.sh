# shellcheck shell=sh disable=SC2154 # $root, $installer and $program come from whoever sources this
# The window's classes read, checked and linked beforehand, which saves a good part of the wait for it. Made once after
# each build by a start that shows every pane; the JVM itself leaves it aside when a jar or an option differs.

start_cache=$program/window.aot

# Stated, so that the window takes no more of a shared machine than it needs: docs/window.md has the figures. One option
# a word.
window_options() {
    printf '%s' "--add-modules=jdk.incubator.vector -Xmx${WORKBENCH_HEAP:-512m}"
}

main_class() {
    printf '%s' org.aurorasoc.workbench.ui.start.Main
}

# Shows everything once, without a display and in a home of its own. $@: options of the JVM besides the window's own.
self_check() {
    # shellcheck disable=SC2046 # two options
    "$JAVA_HOME/bin/java" "@$installer/jvm.options" $(window_options) "$@" -cp "$(class_path)" "$(main_class)" --self-check
}

# A machine where it cannot be made is left with an empty file, so that it is not tried at every start.
make_start_cache() {
    [ ! -e "$start_cache" ] || return 0
    lock_checkout
    if [ ! -e "$start_cache" ]; then
        say "preparing quicker starts of the window (once after each build)"
        quietly 'the preparation' self_check -XX:AOTCacheOutput="$start_cache.new" || say "the window starts without it"
        [ -s "$start_cache.new" ] || : >"$start_cache.new"
        mv -f -- "$start_cache.new" "$start_cache"
    fi
    unlock_checkout
}

# The option that uses it, where there is one.
start_cache_option() {
    [ ! -s "$start_cache" ] || printf '%s' "-XX:AOTCache=$start_cache"
}
