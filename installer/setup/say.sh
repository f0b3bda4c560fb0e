# shellcheck shell=sh
# Talking to the person at the terminal. Always on stderr: stdout of run.sh belongs to the program.

say() {
    printf 'workbench: %s\n' "$*" >&2
}

# One sentence and the end. Set-up that fails is "1": the program itself was never started.
die() {
    say "$*"
    exit 1
}

# Runs a long command with its output kept in a file, and shows that output only when the command fails.
# $1: what it is, for the message; the rest: the command.
quietly() {
    quietly_what=$1
    shift
    quietly_log=$(mktemp)
    if "$@" >"$quietly_log" 2>&1 </dev/null; then
        rm -f -- "$quietly_log"
        return 0
    fi
    tail -n 40 -- "$quietly_log" >&2
    rm -f -- "$quietly_log"
    say "$quietly_what failed; its last lines stand above"
    return 1
}

# Quotes one word so that the line we print can be pasted into a shell as it is.
quoted() {
    case $1 in
        '' | *[!A-Za-z0-9_./:@%+=,-]*) printf "'%s'" "$(printf %s "$1" | sed "s/'/'\\\\''/g")" ;;
        *) printf %s "$1" ;;
    esac
}
