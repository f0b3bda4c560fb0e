#!/bin/sh
# The whole gate:  sh installer/verify.sh [--full]
# Sets up what is missing, then runs every check and test. --full adds the slow proofs: the commands in clean systems,
# many more kills in the tests that kill a process to see what it had promised to keep, the tests of the model that does
# not come with the program, which it fetches, and a small run of the bench beside its peers.
set -eu
installer=$(dirname -- "$(readlink -f -- "$0")")
. "$installer/setup.sh"

full=
for argument; do
    case $argument in
        --full) full=yes ;;
        *) say "usage: sh installer/verify.sh [--full]"; exit 2 ;;
    esac
done

# One line a step for the table at the end, which comes whatever happens.
table=
began=$(date +%s)

step() {
    step_name=$1
    shift
    printf '\n== %s\n' "$step_name"
    step_began=$(date +%s)
    step_end=failed
    if "$@"; then step_end=ok; fi
    add_row "$step_name" "$(($(date +%s) - step_began))" "$step_end"
    [ "$step_end" = ok ] || exit 1
}

add_row() {
    table="$table$(printf '%-44s %4d:%02d  %s' "$1" $(($2 / 60)) $(($2 % 60)) "$3")
"
}

print_table() {
    verify_end=$?
    add_row 'all' "$(($(date +%s) - began))" "$([ $verify_end = 0 ] && echo ok || echo failed)"
    printf '\n%-44s %7s\n%s' 'step' 'min:sec' "$table"
    exit $verify_end
}

# The run command as a person types it, on what the gate has just built: the second start must be quick.
run_command() {
    sh "$installer/run.sh" version >/dev/null || return 1
    version=$(sh "$installer/run.sh" version 2>/dev/null) || return 1
    printf 'run.sh version: %s\n' "$version"
    [ -n "$version" ]
}

set_up_verify
speak_utf8
lock_checkout
trap print_table EXIT
trap 'exit 130' INT TERM HUP
add_row 'set-up' "$(($(date +%s) - began))" ok

step 'tests of the shell scripts' sh "$installer/test/all.sh"
if [ -n "$full" ]; then
    step 'the second model' fetch_model bge-small-en-v1.5
    step 'mvn verify, with many kills' maven -B -ntp -Dworkbench.kills="${WORKBENCH_KILLS:-100}" \
        -Dworkbench.models=fetched verify
else
    step 'mvn verify' maven -B -ntp verify
fi
step 'the run command' run_command
step 'the self-check' sh "$installer/run.sh" --self-check
step 'no network' sh "$installer/no-network.sh"
if [ -n "$full" ]; then
    step 'the module of the peers' maven -B -ntp -Pbench -pl app,bench -Dtest='org.aurorasoc.workbench.peers.**' \
        -Dsurefire.failIfNoSpecifiedTests=false -DskipITs verify
fi
unlock_checkout
if [ -n "$full" ]; then
    step 'the bench beside the peers, small' sh "$installer/bench.sh" --quick
    step 'the commands in clean systems' sh "$installer/clean-root.sh"
fi
