#!/bin/sh
# add-model.sh in a made-up checkout with a Maven that only writes down its calls and a `java` that only tells how it was
# called.
# shellcheck disable=SC2154
. "$(dirname -- "$0")/expect.sh"

checkout="$place/checkout"
mkdir -p -- "$checkout/app/src/main" "$checkout/ui-fxml/src/main" "$checkout/resources/app" "$place/path"
cp -R -- "$installer" "$checkout/installer"
for pom in pom.xml app/pom.xml ui-fxml/pom.xml; do echo '<project/>' >"$checkout/$pom"; done

cat >"$place/path/mvn" <<'MVN'
#!/bin/sh
echo "$*" >>"$MAVEN_CALLS"
case "$*" in
    *dependency:copy*)
        [ -z "${MAVEN_IS_AWAY:-}" ] || exit 1
        mkdir -p target/models
        echo model >target/models/bge-small-en-v1.5.jar
        ;;
    *)
        mkdir -p app/target ui-fxml/target/lib
        echo app >app/target/workbench-app-1.jar
        echo ui >ui-fxml/target/workbench-ui-fxml-1.jar
        ;;
esac
MVN
chmod 755 "$place/path/mvn"
fake_jdk "$place/jdk" 25.0.3
export JAVA_HOME="$place/jdk" MAVEN_CALLS="$place/calls" PATH="$place/path:$PATH"
unset DISPLAY WAYLAND_DISPLAY WORKBENCH_BUILD_HOLDS_LOCK
: >"$MAVEN_CALLS"

add() { sh "$checkout/installer/add-model.sh" "$@" 2>"$place/stderr"; }

expect 'a model that there is not is refused' 2 "$(add all-MiniLM-L6-v2 || echo $?)"
expect 'and named' 1 "$(grep -c 'usage: sh installer/add-model.sh bge-small-en-v1.5' "$place/stderr")"
expect 'and Maven is not asked' '' "$(cat "$MAVEN_CALLS")"

expect 'a fetch that fails ends it' 1 "$(MAVEN_IS_AWAY=yes add bge-small-en-v1.5 || echo $?)"
expect 'and says so' 1 "$(grep -c 'could not be fetched' "$place/stderr")"

expect 'what was fetched is handed to the program' \
    "<model><add><bge-small-en-v1.5><$checkout/target/models/bge-small-en-v1.5.jar>" \
    "$(add bge-small-en-v1.5 | tail -n 4 | tr -d '\n')"
expect 'and it was asked of Maven by its name' 2 "$(grep -c 'dependency:copy@bge-small-en-v1.5' "$MAVEN_CALLS")"
the_end
