#!/bin/sh
# The cache of the window's start, with a `java` that only makes the file it is told to make.
# shellcheck disable=SC2154,SC2034
. "$(dirname -- "$0")/expect.sh"
program="$place/a pro'gram"
mkdir -p -- "$program" "$place/bin"
. "$installer/setup/say.sh"
. "$installer/setup/start-cache.sh"
lock_checkout() { :; }
unlock_checkout() { :; }
class_path() { printf '%s' "$program/*"; }
cat >"$place/bin/java" <<'JAVA'
#!/bin/sh
echo "$*" >>"$JAVA_CALLS"
[ -z "${JAVA_FAILS:-}" ] || exit 1
for argument; do
    case $argument in -XX:AOTCacheOutput=*) echo cache >"${argument#*=}" ;; esac
done
JAVA
chmod 755 "$place/bin/java"
JAVA_HOME=$place
export JAVA_CALLS="$place/calls"
: >"$JAVA_CALLS"
calls() { wc -l <"$JAVA_CALLS" | tr -d ' '; }

expect 'before it is made there is no option' '' "$(start_cache_option)"
make_start_cache 2>/dev/null
expect 'it is made by a start that shows everything' 1 "$(grep -c -- '--self-check$' "$JAVA_CALLS")"
expect 'with the options a window has' 1 "$(grep -c -- '-Xmx512m' "$JAVA_CALLS")"
expect 'then there is one' "-XX:AOTCache=$program/window.aot" "$(start_cache_option)"
make_start_cache 2>/dev/null
expect 'it is made once' 1 "$(calls)"

rm -- "$program/window.aot"
JAVA_FAILS=yes
export JAVA_FAILS
make_start_cache 2>/dev/null
expect 'where it cannot be made the window starts without it' '' "$(start_cache_option)"
make_start_cache 2>/dev/null
expect 'and it is not tried again' 2 "$(calls)"
the_end
