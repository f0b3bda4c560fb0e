# shellcheck shell=sh
# Finding a JDK 25. No JVM is started for it: each JDK says its version in the file `release`, and reading that with
# the shell's own `read` keeps the whole search in the milliseconds.

# True when the folder $1 holds a JDK 25, compiler included (a run-time-only package has a `release` file as well).
is_jdk_25() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    while IFS= read -r jdk_line || [ -n "$jdk_line" ]; do
        case $jdk_line in
            'JAVA_VERSION="25"'* | 'JAVA_VERSION="25.'* | 'JAVA_VERSION="25-'* | 'JAVA_VERSION="25+'*) return 0 ;;
        esac
    done <"$1/release"
    return 1
}

# Sets $jdk to the first JDK 25 found: what the user chose, then what `java` is, then the places where JDKs get installed.
# $jdk_under is a folder to look under in place of / (for the tests).
find_jdk() {
    jdk_home=${HOME:-/nonexistent}
    jdk_on_path=$(command -v java || :)
    [ -z "$jdk_on_path" ] || jdk_on_path=$(readlink -f -- "$jdk_on_path" || :)
    for jdk in "${JAVA_HOME:-}" "${jdk_on_path%/bin/java}" \
        "${jdk_under:-}"/usr/lib/jvm/* "${jdk_under:-}"/usr/lib64/jvm/* "${jdk_under:-}"/usr/java/* "${jdk_under:-}"/usr/local/* \
        "${jdk_under:-}"/opt/* "${jdk_under:-}"/opt/*/* \
        "$jdk_home"/.sdkman/candidates/java/* "$jdk_home"/.jdks/* "$jdk_home"/.jbang/cache/jdks/* \
        "$jdk_home"/.local/share/mise/installs/java/* "$jdk_home"/.asdf/installs/java/* \
        "${jdk_under:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$jdk" ] && is_jdk_25 "$jdk"; then return 0; fi
    done
    jdk=
    return 1
}

# Maven's own JVM must be 25 too: the formatter parses with the JVM that runs it, and on 17 it rejects Java 25.
use_jdk() {
    [ -n "$jdk" ] || find_jdk || die "a JDK 25 was installed but is not to be found: set JAVA_HOME to it"
    JAVA_HOME=$jdk
    export JAVA_HOME
}

# Notes the system's own package where there is one; elsewhere one line says what to install. That line comes before
# anything else is installed: on such a machine nothing is touched.
want_jdk() {
    if has_apt && apt_could_offer openjdk-25-jdk-headless; then
        want openjdk-25-jdk-headless
    else
        die "this needs a JDK 25, and this system has no package of it: install one (any vendor's), set JAVA_HOME to its folder, and run the same command again"
    fi
}
