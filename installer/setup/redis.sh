# shellcheck shell=sh disable=SC2154 # $cache comes from postgres.sh
# A redis-server for the tests to start. The package `redis-server` would also start a service, now and at each boot;
# `redis-tools` brings the very same program (it looks at the name it is called by) and no service.

want_redis() {
    command -v redis-server >/dev/null 2>&1 || command -v redis-check-rdb >/dev/null 2>&1 || want redis-tools
}

provide_redis() {
    WORKBENCH_TEST_REDIS=${WORKBENCH_TEST_REDIS:-$(command -v redis-server || :)}
    if [ ! -x "$WORKBENCH_TEST_REDIS" ]; then
        redis_program=$(command -v redis-check-rdb) || die "redis-tools is installed but brings no redis-check-rdb"
        choose_cache
        WORKBENCH_TEST_REDIS=$cache/redis-server
        ln -sfn -- "$redis_program" "$WORKBENCH_TEST_REDIS"
    fi
    export WORKBENCH_TEST_REDIS
}
