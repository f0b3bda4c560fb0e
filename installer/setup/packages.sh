# shellcheck shell=sh disable=SC2154 # $installer comes from the command that sources setup.sh
# System packages: seen by the file or command they bring, so that a machine that has everything never asks apt.

want() {
    case " $missing " in *" $1 "*) ;; *) missing="$missing $1" ;; esac
}

# $1: the command; $2: its package.
want_command() {
    command -v "$1" >/dev/null 2>&1 || want "$2"
}

# $1: the file name of a shared library; $2: its package, or several names of it by release, `a|b`.
want_library() {
    for library in /usr/lib/*/"$1" /lib/*/"$1" /usr/lib/"$1" /usr/lib64/"$1" /usr/local/lib/"$1"; do
        [ ! -e "$library" ] || return 0
    done
    want "$2"
}

# The headless toolkit draws text with whatever font the system has; with none at all it draws nothing.
want_font() {
    [ -n "$(fc-list 2>/dev/null | head -n 1)" ] || want fonts-dejavu-core
}

has_apt() {
    command -v apt-get >/dev/null 2>&1
}

# True when apt would install the package $1 as its lists stand now.
apt_offers() {
    apt-cache show --no-all-versions "$1" >/dev/null 2>&1
}

# The same, on a freshly made system too, whose lists were never fetched: root fetches them now; without the right to,
# the answer is a "perhaps", and the line we then print leads to the sure answer.
apt_could_offer() {
    ! apt_offers "$1" || return 0
    for list in /var/lib/apt/lists/*_Packages*; do
        [ ! -e "$list" ] || return 1
    done
    ! may_install || { fetch_lists && apt_offers "$1"; }
}

may_install() {
    [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; }
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

fetch_lists() {
    [ -z "${lists_fetched:-}" ] || return 0
    lists_fetched=yes
    quietly 'apt-get update' as_root apt-get -o DPkg::Lock::Timeout=120 update
}

# The packages of $missing by the names that this release has for them: of `a|b` the one that is offered.
offered_names() {
    for package in $missing; do
        if [ "$package" != "${package#*|}" ] && apt_offers "${package%%|*}"; then
            printf ' %s' "${package%%|*}"
        else
            printf ' %s' "${package#*|}"
        fi
    done
}

# Installs what was noted in $missing. Without the right to, prints the one line that does it, and ends.
# The arguments are those of setup.sh, for that line.
install_missing() {
    [ -n "$missing" ] || return 0
    has_apt || die "please install with your system's package manager:$missing"
    if ! may_install; then
        die "missing:$(offered_names). Please run once:  $(line_for_root "$@")"
    fi
    for package in $(offered_names); do
        apt_offers "$package" || fetch_lists || die "the package lists could not be read"
    done
    say "installing:$(offered_names)"
    # shellcheck disable=SC2046 # a list of package names
    install_packages $(offered_names)
}

line_for_root() {
    line="sh $(quoted "$installer/setup.sh") $*"
    if command -v sudo >/dev/null 2>&1; then echo "sudo $line"; else echo "su -c $(quoted "${line% }")"; fi
}

# The list of a machine may be older than its mirror, so a first failure is tried once more with fresh lists.
install_packages() {
    keep_servers_still
    if apt_install "$@" >/dev/null 2>&1 </dev/null || { fetch_lists && quietly 'apt-get install' apt_install "$@"; }; then
        let_servers_be
    else
        let_servers_be
        die "could not install: $*"
    fi
}

# `su -c` may keep an ordinary user's PATH, and dpkg refuses to work without the folders of root's tools.
apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive "PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin" \
        apt-get -o DPkg::Lock::Timeout=120 -y --no-install-recommends install "$@"
}

# The tests start their own PostgreSQL, so installing the package must neither make a cluster nor start one. A drop-in
# that stands there only while apt runs does that without touching a configuration file of the system or of a package;
# with no new cluster there is nothing that its service could start. (Redis comes without its service: see redis.sh.)
server_drop_in=/etc/postgresql-common/createcluster.d/aurorasoc-workbench.conf

keep_servers_still() {
    as_root mkdir -p -- "${server_drop_in%/*}"
    trap let_servers_be EXIT
    trap 'exit 130' INT TERM HUP
    echo 'create_main_cluster = false' | as_root tee -- "$server_drop_in" >/dev/null
}

let_servers_be() {
    as_root rm -f -- "$server_drop_in"
    trap - EXIT INT TERM HUP
}
