#!/bin/sh
# The set-up that run.sh and verify.sh share.
#
# Sourced:  it defines functions and changes nothing by itself. The caller has set $installer to this folder.
# Started:  `sh installer/setup.sh run|verify` does the set-up of that command alone. This is the line that the
#           commands name when a system package is missing and they may not install it themselves.

case ${0##*/} in setup.sh)
    set -eu
    installer=$(dirname -- "$(readlink -f -- "$0")")
    ;;
esac
root=$(dirname -- "$installer")

. "$installer/setup/say.sh"
. "$installer/setup/jdk.sh"
. "$installer/setup/packages.sh"
. "$installer/setup/postgres.sh"
. "$installer/setup/redis.sh"
. "$installer/setup/pglite.sh"
. "$installer/setup/build.sh"
. "$installer/setup/start-cache.sh"
. "$installer/setup/model.sh"

# What run.sh needs: a JDK, Maven, and for a window the libraries its toolkit loads. No server.
# $1: "window" when this start opens one on a display, "pictures" when the toolkit draws without a display.
set_up_run() {
    missing=
    find_jdk || want_jdk
    want_command mvn maven
    case ${1:-} in
        window)
            want_library libpangoft2-1.0.so.0 libpangoft2-1.0-0
            want_library libgtk-3.so.0 'libgtk-3-0t64|libgtk-3-0'
            want_library libXtst.so.6 'libxtst6'
            ;;
        pictures) want_library libpangoft2-1.0.so.0 libpangoft2-1.0-0 ;;
    esac
    install_missing run "${1:-}"
    use_jdk
}

# What verify.sh needs on top: servers for the tests to start themselves, a compiler for pgvector, and the tools that
# the proofs use.
set_up_verify() {
    missing=
    find_jdk || want_jdk
    want_command mvn maven
    want_command git git
    want_command strace strace
    want_command unshare util-linux
    want_command setpriv util-linux
    want_command ip iproute2
    want_command shellcheck shellcheck
    want_command fc-list fontconfig
    want_command gnome-keyring-daemon gnome-keyring
    want_command dbus-run-session 'dbus-daemon|dbus'
    want_font
    want_library libpangoft2-1.0.so.0 libpangoft2-1.0-0
    want_redis
    want_postgres
    ! wants_old_pgvector || want_pglite
    install_missing verify
    use_jdk
    provide_redis
    provide_postgres
    ! wants_old_pgvector || provide_pglite
}

# Java decodes arguments and file names by the locale, and a bare system's is plain ASCII.
speak_utf8() {
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
        *[Uu][Tt][Ff]8* | *[Uu][Tt][Ff]-8*) ;;
        *) export LC_ALL=C.UTF-8 ;;
    esac
}

case ${0##*/} in setup.sh)
    case ${1:-} in
        run) set_up_run "${2:-}" ;;
        verify) set_up_verify ;;
        *) die "usage: sh installer/setup.sh run|verify" ;;
    esac
    say "set up for $1: nothing is missing"
    ;;
esac
