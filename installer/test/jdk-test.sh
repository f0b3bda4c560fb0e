#!/bin/sh
# Finding a JDK 25, in made-up trees.
# shellcheck disable=SC2154,SC2034
. "$(dirname -- "$0")/expect.sh"
. "$installer/setup/say.sh"
. "$installer/setup/jdk.sh"

jdk_under=$place/system
HOME=$place/home
PATH=/usr/bin:/bin
unset JAVA_HOME

found() {
    if find_jdk; then echo "${jdk#"$place"/}"; else echo none; fi
}

# `java` on PATH may be a 25 on the machine that runs this: keep it out of the search.
mkdir -p -- "$place/path"
for tool in readlink sh; do ln -s "$(command -v $tool)" "$place/path/$tool"; done
real_path=$PATH
search_with_path() { (PATH=$place/path found); }

expect 'an empty system has none' none "$(search_with_path)"

fake_jdk "$place/system/usr/lib/jvm/java-17-openjdk" 17.0.15
fake_jdk "$place/system/usr/lib/jvm/java-21-openjdk" 21.0.1
fake_jdk "$place/system/opt/jdk-2.5" 2.5
expect 'other versions are not taken' none "$(search_with_path)"

fake_jdk "$place/system/usr/lib/jvm/jre-25" 25.0.1
rm "$place/system/usr/lib/jvm/jre-25/bin/javac"
expect 'a run-time without compiler is not taken' none "$(search_with_path)"

fake_jdk "$place/home/.jdks/my own 25" 25
expect 'one in a folder of the home, with a space in its name' 'home/.jdks/my own 25' "$(search_with_path)"

fake_jdk "$place/home/.sdkman/candidates/java/25.0.1-tem" 25.0.1
expect 'sdkman' home/.sdkman/candidates/java/25.0.1-tem "$(search_with_path)"

fake_jdk "$place/system/usr/lib/jvm/temurin-25" 25.0.3
expect 'the system before the home' system/usr/lib/jvm/temurin-25 "$(search_with_path)"

fake_jdk "$place/elsewhere/25-on-path" 25-ea
ln -s "$place/elsewhere/25-on-path/bin/java" "$place/path/java"
expect 'java on PATH before the system, through its link' elsewhere/25-on-path "$(search_with_path)"

ln -sfn "$place/system/usr/lib/jvm/java-17-openjdk/bin/java" "$place/path/java"
expect 'java on PATH is 17: searched on' system/usr/lib/jvm/temurin-25 "$(search_with_path)"

fake_jdk "$place/chosen" 25.0.9
expect 'JAVA_HOME before all' chosen "$(JAVA_HOME=$place/chosen; search_with_path)"
expect 'JAVA_HOME is 17: searched on' system/usr/lib/jvm/temurin-25 \
    "$(JAVA_HOME=$place/system/usr/lib/jvm/java-17-openjdk; search_with_path)"
PATH=$real_path
the_end
