#!/bin/sh
# How fast the program is, with what a user would pick instead beside it in one run on one machine:
#   sh installer/bench.sh [--rows N] [--repeats R] [--million] [--quick]
# --million measures the program at 1,000,000 rows on both stores too, which takes hours. --quick is a try with tiny sizes
# that shows that everything works: its page goes to stdout and nothing is kept.
# Else docs/performance.md is made anew, and the raw output is kept in docs/measurements.
set -eu
installer=$(dirname -- "$(readlink -f -- "$0")")
. "$installer/setup.sh"
. "$installer/setup/chroma.sh"

usage() {
    say "usage: sh installer/bench.sh [--rows N] [--repeats R] [--million] [--quick]"
    exit 2
}

is_number() {
    case $1 in '' | *[!0-9]*) return 1 ;; esac
}

rows=100000
repeats=3
quick=
million=
command="sh installer/bench.sh${*:+ $*}"
while [ $# -gt 0 ]; do
    case $1 in
        --rows) is_number "${2:-}" || usage; rows=$2; shift ;;
        --repeats) is_number "${2:-}" || usage; repeats=$2; shift ;;
        --million) million=yes ;;
        --quick) quick=yes ;;
        *) usage ;;
    esac
    shift
done
if [ -n "$quick" ]; then
    rows=1000
    repeats=1
    million=
fi

set_up_bench() {
    missing=
    find_jdk || want_jdk
    want_command mvn maven
    want_postgres
    [ -n "$quick" ] || want_library libpangoft2-1.0.so.0 libpangoft2-1.0-0
    install_missing verify
    use_jdk
    provide_postgres
    provide_chroma
}

# The module is built in the same reactor and never installed.
build_peers() {
    say "building the module of the peers"
    maven -q -B -ntp -Pbench -pl app,bench -DskipTests package >&2 || die "the build failed: its messages stand above"
}

# $1: the class; the rest: its words. As the window is started, with wide instructions.
peers_java() {
    "$JAVA_HOME/bin/java" "@$installer/jvm.options" --add-modules=jdk.incubator.vector -Dworkbench.bench.home="$work/home" \
        -cp "$root/bench/target/classes:$root/bench/target/test-classes:$(cat -- "$root/bench/target/class-path.txt")" "$@"
}

peers_package=org.aurorasoc.workbench.peers

# $1: the name of the figures; the rest: the words of the program's own bench. In a home of its own, so that nobody's
# settings matter.
embedded_bench() {
    bench_name=$1
    shift
    say "the program's own bench, embedded: $*"
    echo "VECTOR_STORE_BACKEND=embedded sh installer/run.sh bench --json $*" >"$work/out/bench-$bench_name.command"
    env VECTOR_STORE_BACKEND=embedded DATABASE_URL= WORKBENCH_HOME="$work/home" \
        sh "$installer/run.sh" bench --json "$@" >"$work/out/bench-$bench_name.json"
}

postgres_bench() {
    bench_name=$1
    shift
    say "the program's own bench, PostgreSQL: $*"
    echo "VECTOR_STORE_BACKEND=postgres sh installer/run.sh bench --json $*" >"$work/out/bench-$bench_name.command"
    DATABASE_URL='' WORKBENCH_HOME=$work/home peers_java "$peers_package.WithServer" \
        sh "$installer/run.sh" bench --json "$@" >"$work/out/bench-$bench_name.json"
}

kernels() {
    say "inner loops, by JMH"
    if [ -n "$quick" ]; then
        set -- -f 1 -wi 0 -i 1 -r 100ms
    else
        set -- -f 1 -wi 3 -w 1 -i 5 -r 1
    fi
    peers_java org.openjdk.jmh.Main "$@" -rf json -rff "$work/out/kernels.json" >"$work/kernels.log" 2>&1 \
        || { tail -n 40 -- "$work/kernels.log" >&2; return 1; }
}

keep() {
    kept=$root/docs/measurements/$(date -u +%F)-bench
    mkdir -p -- "$kept"
    for file in "$work"/out/*; do
        cp -- "$file" "$kept/"
    done
    peers_java "$peers_package.page.PageMaker" "$kept" "$root/docs/performance.md" "$command"
    say "made docs/performance.md; the raw output is in ${kept#"$root"/}"
}

set_up_bench
build_what_changed
lock_checkout
build_peers
unlock_checkout
speak_utf8
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
trap 'exit 130' INT TERM HUP
mkdir -p -- "$work/out" "$work/home"

embedded_bench embedded --rows "$rows" --repeats "$repeats"
postgres_bench postgres --rows "$rows" --repeats "$repeats"
if [ -n "$million" ]; then
    embedded_bench million-embedded --rows 1000000 --repeats 1
    postgres_bench million-postgres --rows 1000000 --repeats 1
fi
peers_java "$peers_package.Peers" "rows=$rows" "repeats=$repeats" "home=$work/home" "chroma=$chroma" "out=$work/out" >&2
kernels
if [ -n "$quick" ]; then
    peers_java "$peers_package.page.PageMaker" "$work/out" "$work/page.md" "$command"
    cat -- "$work/page.md"
else
    say "starts of the window"
    sh "$installer/start-bench.sh" >"$work/out/start.txt"
    keep
fi
