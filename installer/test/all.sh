#!/bin/sh
# The tests of the shell scripts, each in its own process.
set -eu
here=$(dirname -- "$(readlink -f -- "$0")")
for test in "$here"/*-test.sh; do
    echo "== ${test##*/}"
    sh "$test"
done
