# shellcheck shell=sh disable=SC2154,SC2034 # $cache comes from postgres.sh, and bench.sh reads $chroma
# A Chroma server to compare with: $chroma, the program of its npm package, which brings it ready for Linux. Empty where
# node, npm or the program for this system is not to be had: then that is said, and the others are measured.

chroma_release=3.0.3

provide_chroma() {
    chroma=
    if ! command -v node >/dev/null 2>&1; then
        say "NOT MEASURED: Chroma, for want of node"
        return 0
    fi
    choose_cache
    chroma_home=$cache/chroma-$chroma_release
    if [ ! -d "$chroma_home" ] && ! fetch_chroma; then
        say "NOT MEASURED: Chroma, whose npm package could not be fetched"
        return 0
    fi
    if "$chroma_home/node_modules/.bin/chroma" --version >/dev/null 2>&1 </dev/null; then
        chroma=$chroma_home/node_modules/.bin/chroma
    else
        say "NOT MEASURED: Chroma, whose program does not run on this system"
    fi
}

# One rename makes it real.
fetch_chroma() (
    command -v npm >/dev/null 2>&1 || return 1
    umask 022
    say "fetching Chroma, once, into $cache (400 MB)"
    work=$(mktemp -d -- "$cache/fetching.XXXXXX")
    trap 'rm -rf -- "$work"' EXIT
    trap 'exit 130' INT TERM HUP
    chmod 755 -- "$work"
    cd -- "$work" || return 1
    quietly 'npm install' npm install --prefix . --ignore-scripts --no-audit --no-fund --no-update-notifier \
        "chromadb@$chroma_release" || return 1
    mv -- "$work" "$chroma_home"
)
