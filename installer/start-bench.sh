#!/bin/sh
# How long a window takes to be there:  sh installer/start-bench.sh [STARTS]
# Starts it with and without the cache of its classes, in turn, without a display and in homes of their own, and prints
# every start and the medians. Milliseconds are counted from the start of the process to the first frame drawn.
set -eu
installer=$(dirname -- "$(readlink -f -- "$0")")
. "$installer/setup.sh"

starts=${1:-7}
set_up_run pictures
build_what_changed
speak_utf8
make_start_cache
[ -s "$start_cache" ] || die "the cache could not be made here"
seen=$(mktemp)
trap 'rm -f -- "$seen"' EXIT

# $1: the way's name; the rest: its options.
timed() {
    way=$1
    shift
    self_check "$@" 2>/dev/null | sed -n "s/^\(window shown\|first answer\) *\([0-9]*\) ms\$/$way|\1|\2/p" | tee -a "$seen"
}

# The middle one of the starts of way $1 up to what was seen, $2.
median() {
    sed -n "s/^$1|$2|//p" "$seen" | LC_ALL=C sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'
}

printf 'cores %s, memory %s MB, load %s\n' "$(nproc)" "$(awk '/MemTotal/ { print int($2 / 1024) }' /proc/meminfo)" \
    "$(cut -d' ' -f1-3 /proc/loadavg)"
turn=0
while [ "$turn" -lt "$starts" ]; do
    timed 'without cache'
    timed 'with cache' "$(start_cache_option)"
    turn=$((turn + 1))
done
for what in 'window shown' 'first answer'; do
    without=$(median 'without cache' "$what")
    with=$(median 'with cache' "$what")
    printf '%s: without cache %s ms, with cache %s ms, ratio %s\n' "$what" "$without" "$with" \
        "$(awk "BEGIN { printf \"%.2f\", $with / $without }")"
done
