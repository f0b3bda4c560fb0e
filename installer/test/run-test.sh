#!/bin/sh
# run.sh in a made-up checkout with a Maven that only counts its calls and a `java` that only tells how it was called.
# shellcheck disable=SC2154
. "$(dirname -- "$0")/expect.sh"

checkout="$place/a check'out"
mkdir -p -- "$checkout/app/src/main/java" "$checkout/ui-fxml/src/main" "$checkout/resources/app" "$checkout/.mvn" "$place/path"
cp -R -- "$installer" "$checkout/installer"
for pom in pom.xml app/pom.xml ui-fxml/pom.xml; do echo '<project/>' >"$checkout/$pom"; done
echo 'class A {}' >"$checkout/app/src/main/java/A.java"
echo 'create table t;' >"$checkout/resources/app/V1 first.sql"

cat >"$place/path/mvn" <<'MVN'
#!/bin/sh
echo "maven talks on its stdout"
echo "$*" >>"$MAVEN_CALLS"
[ -z "${MAVEN_TAKES:-}" ] || sleep "$MAVEN_TAKES"
[ -z "${MAVEN_FAILS:-}" ] || exit 1
mkdir -p app/target/classes ui-fxml/target/lib ui-fxml/target/classes
echo "$(wc -l <"$MAVEN_CALLS")" >app/target/workbench-app-1.jar
echo tests >app/target/workbench-app-1-tests.jar
echo ui >ui-fxml/target/workbench-ui-fxml-1.jar
echo library >ui-fxml/target/lib/library-1.jar
MVN
chmod 755 "$place/path/mvn"
fake_jdk "$place/jdk" 25.0.3
export JAVA_HOME="$place/jdk" MAVEN_CALLS="$place/calls" PATH="$place/path:$PATH"
unset DISPLAY WAYLAND_DISPLAY WORKBENCH_BUILD_HOLDS_LOCK
: >"$MAVEN_CALLS"

# shellcheck disable=SC2030,SC2031
run() { sh "$checkout/installer/run.sh" "$@" 2>"$place/stderr"; }
calls() { wc -l <"$MAVEN_CALLS" | tr -d ' '; }
builds_after() { run version >/dev/null; calls; }

cd "$place"
# shellcheck disable=SC2016 # the dollar is the point
first=$(run recall 'two words' '' "it's" '$HOME *' --json)
expect 'the first run builds' 1 "$(calls)"
expect 'tests are not run for it' '-q -DskipTests package' "$(cat "$MAVEN_CALLS")"
expect "stdout is the program's alone" "here: $place" "$(echo "$first" | head -n 1)"
expect 'Maven is heard on stderr' 1 "$(grep -c 'maven talks' "$place/stderr")"
expect 'arguments arrive as they were given' "<recall><two words><><it's><\$HOME *><--json>" \
    "$(echo "$first" | tail -n 6 | tr -d '\n')"
expect 'the class path is of absolute paths, its * left to java' \
    "<$checkout/ui-fxml/target/program/app.jar:$checkout/ui-fxml/target/program/ui-fxml.jar:$checkout/ui-fxml/target/lib/*>" \
    "$(echo "$first" | sed -n 4p)"

began=$(date +%s%N)
expect 'the second run builds nothing' 1 "$(builds_after)"
took=$((($(date +%s%N) - began) / 1000000))
expect 'and says nothing of its own' '' "$(cat "$place/stderr")"
expect_true "and is on its way in under 2 s ($took ms)" [ "$took" -lt 2000 ]

echo 'class A { }' >"$checkout/app/src/main/java/A.java"
expect 'a changed source is built' 2 "$(builds_after)"
echo 'class B {}' >"$checkout/ui-fxml/src/main/B.java"
expect 'a new source is built' 3 "$(builds_after)"
touch -d '2001-01-01' "$checkout/ui-fxml/src/main/B.java"
expect 'an older file put back is built' 4 "$(builds_after)"
rm "$checkout/resources/app/V1 first.sql"
: >"$checkout/app/target/classes/V1 first.sql"
expect 'a deleted resource is built' 5 "$(builds_after)"
expect 'and the classes that held it are swept' '' "$(ls "$checkout/app/target/classes")"
echo '<project> </project>' >"$checkout/app/pom.xml"
: >"$checkout/ui-fxml/target/lib/library-0.jar"
expect 'a changed pom is built' 6 "$(builds_after)"
expect 'and libraries it no longer names are swept' library-1.jar "$(ls "$checkout/ui-fxml/target/lib")"
rm -r "$checkout/app/target" "$checkout/ui-fxml/target"
expect 'after a clean all is built' 7 "$(builds_after)"
echo other >"$checkout/app/target/workbench-app-1.jar"
expect 'a build by hand of the same sources changes nothing' 7 "$(builds_after)"
: >"$checkout/ui-fxml/target/program/app.jar"
expect 'a broken program is built anew' 8 "$(builds_after)"
mkdir -p "$checkout/app/src/test"
echo 'class T {}' >"$checkout/app/src/test/T.java"
expect 'a changed test is not built' 8 "$(builds_after)"

echo 'class A {  }' >"$checkout/app/src/main/java/A.java"
expect 'a failing build ends the run with 1' 1 "$(MAVEN_FAILS=yes run version >/dev/null || echo $?)"
expect 'and nothing was started' '' "$(MAVEN_FAILS=yes run version || :)"
expect 'the next run tries again' 11 "$(builds_after)"

echo 'class A {   }' >"$checkout/app/src/main/java/A.java"
for who in one two; do
    MAVEN_TAKES=1 sh "$checkout/installer/run.sh" version >"$place/$who" 2>"$place/$who.err" &
done
wait
expect 'two runs at once build once' 12 "$(calls)"
expect 'and both start the program' "$(cat "$place/one")" "$(cat "$place/two")"

expect 'without arguments and display: the first look' '<first-look>' "$(run | tail -n 1)"
expect 'and one line on stderr says why' 1 "$(wc -l <"$place/stderr" | tr -d ' ')"
expect 'an empty argument is an argument' '<>' "$(run '' | tail -n 1)"

ln -s "$checkout/installer/run.sh" "$place/workbench"
expect 'it works through a link' '<version>' "$(sh "$place/workbench" version 2>&1 | tail -n 1)"
the_end
