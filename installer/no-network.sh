#!/bin/sh
# Proof that the program talks to nobody:  sh installer/no-network.sh
#
# Imports a case and recalls it in a network namespace that has a loopback and nothing else, under strace, so that native
# code is seen as well. Any connect or send to an internet address fails the proof, reachable or not.
set -eu
installer=$(dirname -- "$(readlink -f -- "$0")")
. "$installer/setup.sh"

set_up_run
build_what_changed

place=$(mktemp -d)
trap 'rm -rf -- "$place"' EXIT
trap 'exit 130' INT TERM HUP
export WORKBENCH_HOME="$place/home"
unset PG_HOST DATABASE_URL REDIS_URL DISPLAY WAYLAND_DISPLAY
# There are libraries that call home except where they see CI: a silence there would prove nothing.
unset CI

# $1: the file for the trace; the rest: the command. An ordinary user gets rights over that namespace alone,
# and stays who he is: the JVM takes its home folder from that.
watched() {
    namespace='--net'
    [ "$(id -u)" = 0 ] || namespace='--net --map-current-user --keep-caps'
    # shellcheck disable=SC2016,SC2086 # the inner shell expands these; the namespace is a list of options
    unshare $namespace -- sh -c 'ip link set lo up && trace=$1 && shift &&
        exec strace -f --seccomp-bpf -qq -e trace=connect,sendto,sendmsg,sendmmsg,execve -o "$trace" -- "$@"' sh "$@"
}

# Calls that name an internet address. (A send on a connected socket names none, but its connect did.)
outbound() {
    grep -E '(connect|sendto|sendmsg|sendmmsg)\(.*sa_family=AF_INET' "$1" || :
}

# First the trap itself: something that does call out must be caught, or the silence below proves nothing.
watched "$place/control" git ls-remote git://192.0.2.1/nothing >/dev/null 2>&1 || :
[ -n "$(outbound "$place/control")" ] || die "the proof cannot see a connection when there is one"

printf '%s\n' '{"id":"QUIET-1","summary":"Beaconing over DNS from two laptops of the human resources department"}' \
    >"$place/cases.jsonl"
watched "$place/import" sh "$installer/run.sh" import cases "$place/cases.jsonl" >/dev/null
answer=$(watched "$place/recall" sh "$installer/run.sh" recall 'dns tunnelling from hr laptops' --json)

case $answer in *QUIET-1*) ;; *) die "the recall did not find its case: $answer" ;; esac
for trace in import recall; do
    grep -q 'execve(.*/bin/java"' "$place/$trace" || die "the trace of $trace does not hold the program"
    found=$(outbound "$place/$trace")
    [ -z "$found" ] || die "$trace called out: $found"
done
echo "ok    import and recall called nobody ($(grep -c 'connect(' "$place/recall" || :) local connects)"
