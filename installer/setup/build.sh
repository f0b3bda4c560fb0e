# shellcheck shell=sh disable=SC2154 # $root comes from setup.sh
# Building only what changed, and deciding that without starting Maven (which would cost two seconds to say "nothing").
#
# What runs is a copy of the two jars, made after each build: a jar that Maven overwrites under a running window would
# break that window, and a build by hand could swap the program without run.sh knowing. The libraries stay where the
# build puts them, since a build never rewrites one.

program=$root/ui-fxml/target/program
libraries=$root/ui-fxml/target/lib

# The * is for java to expand.
class_path() {
    printf '%s' "$program/app.jar:$program/ui-fxml.jar:$libraries/*"
}

# What goes into the program, one line a file with size and time, so that a change, an addition and a deletion all show,
# and so does an older file put back.
sources_now() (
    cd -- "$root" || exit 1
    find pom.xml .mvn app/pom.xml ui-fxml/pom.xml app/src/main ui-fxml/src/main resources -type f \
        -printf '%p %s %T@\n' 2>/dev/null | LC_ALL=C sort
)

# What was made and will be run.
products_now() (
    find "$program" "$libraries" -maxdepth 1 -name '*.jar' -printf '%f %s %T@\n' 2>/dev/null | LC_ALL=C sort
)

# True when the records of the last build still describe what lies here.
is_built() {
    [ -r "$program/made-from.txt" ] && [ -r "$program/made.txt" ] || return 1
    [ "$(sources_now)" = "$(cat -- "$program/made-from.txt")" ] && [ "$(products_now)" = "$(cat -- "$program/made.txt")" ]
}

# Two builds in one checkout would tear each other's output, so a build holds a lock on the checkout's own folder: no
# file to leave behind, and the system drops it when its holder dies, however it dies. File descriptor 9 is the lock.
# A command that a build's own tests start must not wait for that build.
lock_checkout() {
    exec 9<"$root"
    [ -z "${WORKBENCH_BUILD_HOLDS_LOCK:-}" ] && command -v flock >/dev/null 2>&1 || return 0
    flock -n 9 || { say "waiting for another build of this checkout"; flock 9; }
    export WORKBENCH_BUILD_HOLDS_LOCK=yes
}

unlock_checkout() {
    exec 9<&-
    unset WORKBENCH_BUILD_HOLDS_LOCK
}

build_what_changed() {
    ! is_built || return 0
    lock_checkout
    is_built || build
    unlock_checkout
}

# The list of sources is taken before the build: a file saved while it runs must count as changed afterwards.
# All of Maven's words go to stderr.
build() {
    say "building what changed (the first time this takes some minutes)"
    sources_before=$(sources_now)
    sweep_leftovers
    maven -q -DskipTests package >&2 || die "the build failed: its messages stand above"
    keep_program
}

# Maven in the checkout, on the JDK 25. Its own libraries make that JDK print four lines of warnings unless told not to.
# Descriptor 9 is closed for it: a process it may leave must not keep the lock.
maven() {
    (
        cd -- "$root" || exit 1
        export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
        exec mvn "$@" </dev/null 9<&-
    )
}

# Maven never takes away what it no longer makes: a resource deleted since would still be packed, and a library's old
# version would stand on the class path beside the new one.
sweep_leftovers() {
    [ -r "$program/made-from.txt" ] || return 0
    sources_were=$(cat -- "$program/made-from.txt")
    if [ "$(poms_of "$sources_before")" != "$(poms_of "$sources_were")" ]; then
        rm -rf -- "$libraries"
    fi
    if [ -n "$(gone_since "$sources_were")" ]; then
        rm -rf -- "$root/app/target/classes" "$root/ui-fxml/target/classes"
    fi
}

poms_of() {
    printf '%s\n' "$1" | grep 'pom\.xml '
}

gone_since() {
    printf '%s\n' "$1" | sed 's/ [^ ]* [^ ]*$//' | while IFS= read -r name; do
        [ -e "$root/$name" ] || printf '%s\n' "$name"
    done
}

# The records come last, and by a rename: after an interruption the program counts as not built.
keep_program() {
    mkdir -p -- "$program"
    rm -f -- "$program/made.txt" "$program/window.aot"
    for module in app ui-fxml; do
        cp -- "$(newest_jar "$module")" "$program/$module.new"
        mv -f -- "$program/$module.new" "$program/$module.jar"
    done
    printf '%s\n' "$sources_before" >"$program/made-from.txt"
    products_now >"$program/made.new"
    mv -f -- "$program/made.new" "$program/made.txt"
}

# The newest jar of the module $1 that holds its classes: after a change of version the old one still lies there.
newest_jar() {
    find "$root/$1/target" -maxdepth 1 -name '*.jar' ! -name '*-tests.jar' ! -name '*-sources.jar' ! -name '*-javadoc.jar' \
        -printf '%T@ %p\n' | LC_ALL=C sort -rn | sed -n '1s/^[^ ]* //p'
}
