#!/bin/sh
# Reading the machine's own mirror from apt's sources, in both of their forms.
# shellcheck disable=SC2154
. "$(dirname -- "$0")/expect.sh"
. "$installer/setup/say.sh"
. "$installer/setup/postgres.sh"

expect 'one line an entry' http://mirror.example/debian "$(mirror_of_release bookworm <<'SOURCES'
# deb http://commented.example/debian bookworm main
deb-src http://source.example/debian bookworm main
deb http://security.example/debian-security bookworm-security main
deb [ arch=amd64 signed-by=/a/key.gpg ] http://mirror.example/debian bookworm main contrib
deb http://second.example/debian bookworm main
SOURCES
)"

expect 'paragraphs' http://mirror.example/debian "$(mirror_of_release bookworm <<'SOURCES'
Types: deb
URIs: http://off.example/debian
Suites: bookworm
Enabled: no

Types: deb
# a comment between
URIs: http://security.example/debian-security
Suites: bookworm-security

Types: deb deb-src
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates
Components: main
SOURCES
)"

expect 'a release nobody serves' '' "$(mirror_of_release trixie <<'SOURCES'
deb http://mirror.example/debian bookworm main
SOURCES
)"
the_end
