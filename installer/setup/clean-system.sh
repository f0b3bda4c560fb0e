# shellcheck shell=sh disable=SC2154,SC2034 # $root, $cache and $missing are those of setup.sh
# Minimal Debian systems in folders, for clean-root.sh. A system is unpacked from a tarball that is made once a month.

# False, with the exit code to leave with, where such systems cannot be made. In CI a proof left out is a failure.
may_make_clean_systems() {
    [ "$(id -u)" != 0 ] || { has_apt && return 0; }
    say "SKIPPED: the proof in clean systems needs root on a Debian machine. Nothing was proved about bare machines."
    if [ "${CI:-}" = true ]; then return 1; fi
    exit 0
}

# Sets $place, the folder of everything of this run, and $tarballs.
prepare_clean_systems() {
    missing=
    want_command debootstrap debootstrap
    want_command git git
    want_command unshare util-linux
    install_missing verify
    choose_cache
    tarballs=$cache/clean-systems
    mkdir -p -- "$tarballs"
    place=$(mktemp -d -- "${TMPDIR:-/var/tmp}/workbench-clean.XXXXXX")
    chmod 755 -- "$place"
    trap 'rm -rf -- "$place"' EXIT
    trap 'exit 130' INT TERM HUP
}

# Unpacks the release $1 into $clean and puts into it a clone of this checkout and the user "analyst".
make_clean_system() {
    release=$1
    clean=$place/$release
    printf '\n== a clean system: %s\n' "$release"
    tarball=$tarballs/$release-$(dpkg --print-architecture).tar.gz
    [ -n "$(find "$tarball" -mtime -30 2>/dev/null)" ] || make_tarball
    mkdir -- "$clean"
    tar -xzf "$tarball" -C "$clean"
    carry_over_the_network
    in_clean_system root 'useradd --create-home --shell /bin/sh analyst'
    clone_checkout "$clean/home/analyst/workbench"
    in_clean_system root 'chown -R analyst: /home/analyst'
}

drop_clean_system() {
    rm -rf -- "$clean"
}

make_tarball() {
    mirror=$(archive_mirror) || die "no Debian mirror stands in /etc/apt/sources.list*"
    keys=$(archive_keys) || die "the keys of the Debian archive are missing (package debian-archive-keyring)"
    include=
    case $mirror in https:*) include=--include=ca-certificates ;; esac
    say "making a minimal $release, once a month"
    quietly "debootstrap $release" debootstrap --variant=minbase --keyring="$keys" ${include:+"$include"} \
        "$release" "$place/fresh" "$mirror" || die "no clean $release could be made"
    rm -rf -- "$place"/fresh/var/cache/apt/archives/*.deb "$place"/fresh/var/lib/apt/lists/*
    tar -czf "$tarball.new" -C "$place/fresh" .
    mv -f -- "$tarball.new" "$tarball"
    rm -rf -- "$place/fresh"
}

# How this machine reaches its networks is no part of the proof: names, certificates that were added to the machine,
# and apt's own settings (a proxy, say) go in as they are.
carry_over_the_network() {
    for file in /etc/resolv.conf /etc/hosts; do
        [ ! -e "$file" ] || cp -L -- "$file" "$clean$file"
    done
    if [ -d /usr/local/share/ca-certificates ]; then
        mkdir -p -- "$clean/usr/local/share/ca-certificates"
        cp -RL -- /usr/local/share/ca-certificates/. "$clean/usr/local/share/ca-certificates"
    fi
    for file in /etc/apt/apt.conf /etc/apt/apt.conf.d/*; do
        if [ -f "$file" ] && grep -q '^ *Acquire' "$file"; then cp -- "$file" "$clean/etc/apt/apt.conf.d/"; fi
    done
}

# What is committed, as a stranger gets it.
clone_checkout() {
    if [ -n "$(git -c safe.directory='*' -C "$root" status --porcelain)" ]; then
        say "note: this checkout has changes that are not committed; the clone is of the last commit"
    fi
    git -c safe.directory='*' clone -q --no-hardlinks -- "$root" "$1"
}

# Runs a command inside $clean, with namespaces of its own for mounts and processes: whatever it mounts or leaves running
# ends with it, and nothing of that ever shows outside.
# $1: the user; $2: the command, for a shell in the user's home.
in_clean_system() {
    home=$(chroot "$clean" getent passwd "$1" | cut -d : -f 6)
    case $1 in root) sbin=/usr/local/sbin:/usr/sbin:/sbin: ;; *) sbin= ;; esac
    # shellcheck disable=SC2016 # the inner shell expands these
    unshare --mount --pid --fork --kill-child -- sh -c '
        mount --make-rprivate / && mount --rbind /dev "$1/dev" && mount -t proc proc "$1/proc" || exit 125
        clean=$1 user=$2 home=$3 path=$4 command=$5
        shift 5
        exec chroot --userspec="$user:" "$clean" /usr/bin/env -i HOME="$home" USER="$user" TERM=dumb \
            PATH="$path" "$@" \
            /bin/sh -c "cd && $command"' sh "$clean" "$1" "$home" \
        "${sbin}/usr/local/bin:/usr/bin:/bin" "$2" \
        http_proxy="${http_proxy:-}" https_proxy="${https_proxy:-}" no_proxy="${no_proxy:-}" \
        MAVEN_OPTS="${MAVEN_OPTS:-}"
}
