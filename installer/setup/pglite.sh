# shellcheck shell=sh disable=SC2154 # $root comes from setup.sh, $cache from postgres.sh
# A PostgreSQL with an old pgvector (0.7.3) for a smoke test: $WORKBENCH_TEST_PGLITE, a folder below which npm has put
# pglite, which is both compiled to WebAssembly; no suite of Debian's archive has a pgvector below 0.8. npm checks the
# package by the checksum in the lock file. Where it cannot be fetched the rest goes on, and the test says that it was
# left out.

pglite_lock=$root/app/src/test/resources/oldpgvector
pglite_name=pglite-0.2.0

# On a bare system npm brings some hundreds of packages: too much for one smoke test of a first plain run.
wants_old_pgvector() {
    [ -n "${full:-}" ] || [ "${CI:-}" = true ]
}

want_pglite() {
    [ -z "${WORKBENCH_TEST_PGLITE:-}" ] || return 0
    want_command node nodejs
    if (find_pglite); then return 0; fi
    want_command npm npm
}

# Sets $WORKBENCH_TEST_PGLITE to where it is or will be; false when it is not there yet.
find_pglite() {
    choose_cache
    for pglite_cache in /var/cache/aurorasoc-workbench "$cache"; do
        WORKBENCH_TEST_PGLITE=$pglite_cache/$pglite_name
        [ ! -d "$WORKBENCH_TEST_PGLITE/node_modules" ] || return 0
    done
    return 1
}

provide_pglite() {
    if [ -z "${WORKBENCH_TEST_PGLITE:-}" ] && ! find_pglite && ! fetch_pglite; then
        unset WORKBENCH_TEST_PGLITE
        [ "${CI:-}" != true ] || die "pglite could not be fetched"
        say "NOT PROVED: npm could not fetch pglite, so nothing is tested against an old pgvector"
        return 0
    fi
    export WORKBENCH_TEST_PGLITE
}

# One rename makes it real.
fetch_pglite() (
    umask 022
    say "fetching pglite, once, into $cache"
    work=$(mktemp -d -- "$cache/fetching.XXXXXX")
    trap 'rm -rf -- "$work"' EXIT
    trap 'exit 130' INT TERM HUP
    chmod 755 -- "$work"
    cp -- "$pglite_lock/package.json" "$pglite_lock/package-lock.json" "$work"
    cd -- "$work" || return 1
    quietly 'npm ci' npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier || return 1
    rm -rf -- "${cache:?}/$pglite_name"
    mv -- "$work" "$cache/$pglite_name"
)
