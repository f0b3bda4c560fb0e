#!/bin/sh
# Proof that the commands work on a bare machine:  sh installer/clean-root.sh
#
# Two minimal Debian systems are made in folders, a clone of this checkout is put in, and the README's commands are
# typed there: in a Debian 13 an ordinary user gets told what is missing, root runs that one line, and the user runs the
# program from an empty Maven folder; a Debian 12 has no JDK 25 to offer and gets the one line that says so.
# Needs root. It changes nothing outside its own folders: every mount lives in a namespace of its own and goes with it.
set -eu
installer=$(dirname -- "$(readlink -f -- "$0")")
. "$installer/setup.sh"
. "$installer/setup/clean-system.sh"

failures=0

# $1: what is claimed; the rest: a command that must succeed.
proved() {
    claim=$1
    shift
    if "$@"; then
        printf 'ok    %s\n' "$claim"
    else
        printf 'FAIL  %s\n' "$claim"
        failures=$((failures + 1))
        show_last
    fi
}

# Types a command into the clean system and keeps what it said: $out, $err (files), $code, $seconds.
# $1: the user; $2: the command, as a person types it in the home folder.
typed() {
    out=$place/out
    err=$place/err
    code=0
    typed_began=$(date +%s)
    printf '%s@%s$ %s\n' "$1" "$release" "$2"
    in_clean_system "$1" "$2" >"$out" 2>"$err" </dev/null || code=$?
    seconds=$(($(date +%s) - typed_began))
}

show_last() {
    printf '      exit %s after %s s\n' "$code" "$seconds"
    sed 's/^/      stdout| /' "$out" | tail -n 20
    sed 's/^/      stderr| /' "$err" | tail -n 30
}

is_silent() { [ ! -s "$1" ]; }
has_lines() { [ "$(wc -l <"$2")" = "$1" ]; }
says() { grep -q -- "$1" "$2"; }
says_not() { ! grep -q -- "$1" "$2"; }
installed() { in_clean_system root 'dpkg-query -W' | cut -f 1; }

# The user may not install anything; the one line that is printed must be all that root has to run.
user_is_told_the_line() {
    typed analyst 'sh workbench/installer/run.sh version'
    proved 'an ordinary user without a JDK is refused' [ "$code" = 1 ]
    proved 'with nothing on stdout' is_silent "$out"
    proved 'and one line on stderr' has_lines 1 "$err"
    line=$(sed -n 's/.*Please run once:  //p' "$err")
    proved 'that names what to run' [ -n "$line" ]
    typed root "export PATH=/usr/local/bin:/usr/bin:/bin && ${line:-false}"
    proved "root runs that line: $line" [ "$code" = 0 ]
    proved 'no server comes with it' says_not '^postgresql\|^redis' "$(installed >"$place/installed"; echo "$place/installed")"
}

user_runs_the_program() {
    typed analyst 'ls -d .m2 2>/dev/null'
    proved 'the Maven folder is empty' is_silent "$out"
    typed analyst 'sh workbench/installer/run.sh version'
    proved "the first run builds and starts ($seconds s)" [ "$code" = 0 ]
    proved "stdout is the program's one line alone: $(cat "$out")" has_lines 1 "$out"
    typed analyst 'sh workbench/installer/run.sh version'
    proved "the second run is quick ($seconds s)" [ "$code$((seconds < 10))" = 01 ]
    proved 'and builds nothing' says_not 'workbench: ' "$err"
    typed analyst 'sh workbench/installer/run.sh'
    proved 'without a display the first look answers' [ "$code" = 0 ]
    proved 'with an answer on stdout' says . "$out"
    proved 'and one line of ours on stderr' [ "$(grep -c '^workbench: no display' "$err")" = 1 ]
}

user_recalls_a_case() {
    typed analyst 'mkdir -p "my files" && cd "my files" && printf "%s\n" "{\"id\":\"CLEAN-1\",\"summary\":\"Beaconing over DNS from two laptops of the human resources department\"}" >cases.jsonl && sh ../workbench/installer/run.sh import cases cases.jsonl'
    proved 'a file is found from the folder one stands in' [ "$code" = 0 ]
    typed analyst 'cd / && sh ~/workbench/installer/run.sh recall "dns tunnelling from hr laptops" --json'
    proved 'recall answers from any folder' [ "$code" = 0 ]
    proved 'its stdout starts as the JSON document does' [ "$(head -c 9 "$out")" = '{"query":' ]
    proved 'and holds the case' says CLEAN-1 "$out"
    proved 'by the real model' says '"embedding_quality": *"high"' "$out"
}

# shellcheck disable=SC2016 # the shell in the clean system expands these
# verify.sh's servers on a release that has pgvector as a package: there, startable, and not started.
servers_of_the_release() {
    typed root 'sh /home/analyst/workbench/installer/setup.sh verify'
    proved 'the set-up of verify.sh works' [ "$code" = 0 ]
    typed root 'pg_lsclusters -h; ls /etc/postgresql-common/createcluster.d; ls /usr/lib/systemd/system/redis* 2>/dev/null'
    proved 'it made no cluster, left no drop-in, brought no service of Redis' is_silent "$out"
    typed analyst 'cd /usr/lib/postgresql/*/bin && ./initdb -D ~/pg -U t --auth=trust >/dev/null && printf "%s\n" "create extension vector" "select extversion from pg_extension where extname like \$\$vec%\$\$" | ./postgres --single -D ~/pg postgres'
    proved "a server of an ordinary user has pgvector $(sed -n 's/.*extversion = "\([^"]*\)".*/\1/p' "$out")" says 'extversion = ' "$out"
    typed analyst '$(ls /var/cache/aurorasoc-workbench/redis-server /usr/bin/redis-server 2>/dev/null | head -n 1) --version'
    proved "Redis is there: $(cut -c 1-20 "$out")" says '^Redis server v' "$out"
}

no_jdk_to_be_had() {
    installed >"$place/before"
    for who in root analyst; do
        typed "$who" 'sh /home/analyst/workbench/installer/run.sh recall "dns tunnelling from hr laptops"'
        proved "$who without a JDK 25 to be had is refused" [ "$code" = 1 ]
        proved 'with nothing on stdout' is_silent "$out"
        proved "and one line on stderr: $(cat "$err")" has_lines 1 "$err"
        proved 'that says what to install' says 'JDK 25' "$err"
    done
    installed >"$place/after"
    proved 'nothing was installed' cmp -s "$place/before" "$place/after"
    typed analyst 'ls workbench/app/target .m2 2>/dev/null'
    proved 'and nothing was built' is_silent "$out"
}

may_make_clean_systems || exit "$?"
prepare_clean_systems

make_clean_system trixie
user_is_told_the_line
user_runs_the_program
user_recalls_a_case
servers_of_the_release
drop_clean_system

make_clean_system bookworm
no_jdk_to_be_had
drop_clean_system

[ "$failures" = 0 ] || die "$failures claims about clean systems failed"
