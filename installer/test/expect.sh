# shellcheck shell=sh disable=SC2034
# What the tests of the shell scripts share: a place to work in, and expectations that say what they saw.

set -eu
installer=$(dirname -- "$(dirname -- "$(readlink -f -- "$0")")")
failures=0
place=$(mktemp -d)
trap 'rm -rf -- "$place"' EXIT

# $1: what is claimed; $2: what was expected; $3: what is.
expect() {
    if [ "$2" = "$3" ]; then
        printf 'ok    %s\n' "$1"
    else
        printf 'FAIL  %s\n  expected: %s\n  was:      %s\n' "$1" "$2" "$3"
        failures=$((failures + 1))
    fi
}

# $1: what is claimed; the rest: a command that must succeed.
expect_true() {
    claim=$1
    shift
    if "$@"; then expect "$claim" yes yes; else expect "$claim" yes no; fi
}

# A folder that looks like a JDK of the version $2 at $1; its `java` tells how it was called instead of running anything.
fake_jdk() {
    mkdir -p -- "$1/bin"
    printf 'IMPLEMENTOR="Nobody"\nJAVA_VERSION="%s"\n' "$2" >"$1/release"
    cat >"$1/bin/java" <<'JAVA'
#!/bin/sh
echo "here: $PWD"
for argument; do echo "<$argument>"; done
JAVA
    cp -- "$1/bin/java" "$1/bin/javac"
    chmod 755 "$1/bin/java" "$1/bin/javac"
}

the_end() {
    [ "$failures" = 0 ] || { echo "$failures expectations failed in ${0##*/}"; exit 1; }
}
