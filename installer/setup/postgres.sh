# shellcheck shell=sh disable=SC2030,SC2031 # the build is one subshell, and its steps see its variables
# A PostgreSQL with pgvector for the tests to start: $WORKBENCH_TEST_PG, a folder whose bin/ has initdb, pg_ctl, postgres
# and psql. Where the system's own tree has pgvector it is that tree. Where no package of pgvector exists (Debian 12), it
# is a private copy of it, with pgvector built from Debian's source package of a later release. The system's tree is
# only read.

pgvector_release=trixie
# Part of the copy's name: count it up when the way it is built changes, and everyone's copy is built anew.
pgvector_recipe=1

# Sets $cache. Root's is readable by all, because PostgreSQL does not run as root and the tests drop to another user.
choose_cache() {
    if [ "$(id -u)" = 0 ]; then
        cache=/var/cache/aurorasoc-workbench
    else
        cache=${XDG_CACHE_HOME:-$HOME/.cache}/aurorasoc-workbench
    fi
    mkdir -p -- "$cache"
    [ "$(id -u)" != 0 ] || chmod 755 -- "$cache"
}

# Sets $pg to the system's newest PostgreSQL tree, and $pg_major.
find_postgres() {
    pg=
    pg_major=0
    for pg_tree in /usr/lib/postgresql/*; do
        if [ -x "$pg_tree/bin/initdb" ] && [ -x "$pg_tree/bin/psql" ] && [ "${pg_tree##*/}" -gt "$pg_major" ] 2>/dev/null; then
            pg=$pg_tree
            pg_major=${pg_tree##*/}
        fi
    done
    [ -n "$pg" ]
}

has_pgvector() {
    [ -e "/usr/share/postgresql/$pg_major/extension/vector.control" ]
}

want_postgres() {
    [ -z "${WORKBENCH_TEST_PG:-}" ] || return 0
    if find_postgres; then
        if has_pgvector || (find_private_copy); then return 0; fi
    fi
    has_apt || die "please install PostgreSQL with pgvector and set WORKBENCH_TEST_PG to the folder above its bin"
    ! may_install || fetch_lists || die "the package lists could not be read"
    if [ -z "$pg" ]; then
        want postgresql
        pg_major=$(LC_ALL=C apt-cache depends postgresql 2>/dev/null | sed -n 's/.*Depends: postgresql-\([0-9]*\)$/\1/p')
    fi
    if [ -n "$pg_major" ] && apt_offers "postgresql-$pg_major-pgvector"; then
        want "postgresql-$pg_major-pgvector"
    else
        want_compiler
    fi
}

want_compiler() {
    want_command gcc gcc
    [ -e /usr/include/stdio.h ] || want libc6-dev
    want_command make make
    want_command dpkg-source dpkg-dev
    want_command patch patch
}

provide_postgres() {
    if [ -z "${WORKBENCH_TEST_PG:-}" ]; then
        find_postgres || die "PostgreSQL was installed but is not to be found in /usr/lib/postgresql"
        if has_pgvector; then WORKBENCH_TEST_PG=$pg; else provide_private_copy; fi
    fi
    [ -x "$WORKBENCH_TEST_PG/bin/initdb" ] || die "WORKBENCH_TEST_PG=$WORKBENCH_TEST_PG has no bin/initdb"
    export WORKBENCH_TEST_PG
}

# Sets $WORKBENCH_TEST_PG to where the copy is or will be; false when it is not there yet. Its name holds the exact
# version of the server it was copied from, so an upgrade of that makes a new copy.
find_private_copy() {
    pg_version=$("$pg/bin/postgres" --version | sed 's/.*[( ]\([^ )]*\))*$/\1/; s/[^A-Za-z0-9.+~-]/_/g')
    pg_name=postgresql-$pg_version-with-pgvector-of-$pgvector_release-$pgvector_recipe
    choose_cache
    for pg_cache in /var/cache/aurorasoc-workbench "$cache"; do
        WORKBENCH_TEST_PG=$pg_cache/$pg_name/usr/lib/postgresql/$pg_major
        [ ! -x "$WORKBENCH_TEST_PG/bin/initdb" ] || return 0
    done
    return 1
}

provide_private_copy() {
    ! find_private_copy || return 0
    has_apt || die "no pgvector for PostgreSQL $pg_major here: install it, or set WORKBENCH_TEST_PG to a tree that has it"
    say "building pgvector for PostgreSQL $pg_major, once, into $cache"
    build_private_copy || die "pgvector could not be built"
}

# Everything happens in a folder beside the final one, and one rename makes it real: an interrupted build leaves nothing
# that a later run would take for whole.
build_private_copy() (
    umask 022
    work=$(mktemp -d -- "$cache/building.XXXXXX")
    trap 'rm -rf -- "$work"' EXIT
    trap 'exit 130' INT TERM HUP
    chmod 755 -- "$work"
    mkdir -p -- "$work/tree/usr/lib/postgresql" "$work/tree/usr/share/postgresql" "$work/dev"
    cp -a -- "$pg" "$work/tree/usr/lib/postgresql/$pg_major"
    cp -a -- "/usr/share/postgresql/$pg_major" "$work/tree/usr/share/postgresql/$pg_major"
    open_throw_away_apt "$work/apt" || return 1
    cd -- "$work/dev" || return 1
    quietly 'fetching the source of pgvector' throw_away_apt source pgvector || return 1
    quietly 'fetching the headers of PostgreSQL' throw_away_apt download "postgresql-server-dev-$pg_major" || return 1
    compile_pgvector || return 1
    rm -rf -- "${cache:?}/$pg_name"
    mv -- "$work/tree" "$cache/$pg_name"
)

# The headers' package is unpacked into the copy, not installed: it would pull half a gigabyte of clang into the system.
# pg_config, like the server, finds its files from where it stands, so the build goes into the copy by itself.
# OPTFLAGS is emptied because pgvector would otherwise compile for this very processor, and caches move.
compile_pgvector() {
    dpkg-deb -x postgresql-server-dev-*.deb "$work/tree" || return 1
    set -- "PG_CONFIG=$work/tree/usr/lib/postgresql/$pg_major/bin/pg_config" OPTFLAGS= with_llvm=no
    cd -- "$work"/dev/pgvector-*/ || return 1
    quietly 'compiling pgvector' make -j "$(nproc)" "$@" || return 1
    quietly 'installing pgvector into the copy' make install "$@" || return 1
    [ -e "$work/tree/usr/share/postgresql/$pg_major/extension/vector.control" ]
}

# An apt of our own under the folder $1: its own lists, the mirror of the machine's own sources, this release for the
# headers and a later one for the source. Signatures are checked with the archive's keys as ever.
open_throw_away_apt() {
    throw_away=$1
    mkdir -p -- "$throw_away/lists/partial" "$throw_away/cache/archives/partial"
    throw_away_mirror=$(archive_mirror) || { say "no Debian mirror stands in /etc/apt/sources.list*"; return 1; }
    throw_away_keys=$(archive_keys) || { say "the keys of the Debian archive are missing (package debian-archive-keyring)"; return 1; }
    {
        echo "deb [signed-by=$throw_away_keys] $throw_away_mirror $(system_release) main"
        echo "deb-src [signed-by=$throw_away_keys] $throw_away_mirror $pgvector_release main"
    } >"$throw_away/sources.list"
    quietly 'reading the package lists' throw_away_apt update
}

throw_away_apt() {
    apt-get -y -o Dir::Etc::SourceList="$throw_away/sources.list" -o Dir::Etc::SourceParts=/dev/null \
        -o Dir::State::Lists="$throw_away/lists" -o Dir::Cache="$throw_away/cache" \
        -o APT::Get::List-Cleanup=false -o APT::Update::Error-Mode=any -o APT::Sandbox::User="$(id -un)" "$@"
}

system_release() {
    # shellcheck source=/dev/null
    (. /etc/os-release && echo "$VERSION_CODENAME")
}

archive_keys() {
    for keys in /usr/share/keyrings/debian-archive-keyring.gpg /usr/share/keyrings/debian-archive-keyring.pgp; do
        if [ -r "$keys" ]; then echo "$keys"; return 0; fi
    done
    return 1
}

# Prints the address from which this machine takes the main part of its own release, written in either of apt's forms:
# one line an entry (`deb [options] URI suite parts`), or paragraphs (`URIs:`, `Suites:`).
archive_mirror() {
    cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources 2>/dev/null \
        | mirror_of_release "$(system_release)" | grep .
}

# $1: the release. Reads sources in both forms on stdin; the first entry that serves exactly that suite counts.
mirror_of_release() {
    awk -v release="$1" '
        function paragraph_ends() {
            if (!off && uri != "" && index(" " suites " ", " " release " ")) found(uri)
            uri = ""; suites = ""; off = 0
        }
        function found(where) { if (!done) print where; done = 1 }
        /^#/ { next }
        /^[ \t]*$/ { paragraph_ends(); next }
        $1 == "deb" {
            sub(/\[[^]]*\]/, "")
            if ($3 == release) found($2)
            next
        }
        tolower($1) == "uris:" { uri = $2 }
        tolower($1) == "enabled:" && tolower($2) == "no" { off = 1 }
        tolower($1) == "suites:" { $1 = ""; suites = $0 }
        END { paragraph_ends() }'
}
