#!/bin/sh
# What shellcheck warns of in these scripts is an error.
set -eu
cd -- "$(dirname -- "$(readlink -f -- "$0")")/.."
shellcheck -S warning ./*.sh setup/*.sh test/*.sh ../.ci/run
echo "ok    shellcheck has nothing to say"
