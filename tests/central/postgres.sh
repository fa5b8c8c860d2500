#!/usr/bin/env bash
# postgres.sh PROGRAM [ARGUMENT...]: starts a PostgreSQL server of its own in a temporary folder,
# runs the program with its address in MOTCUA_TEST_POSTGRES, and stops the server. Without
# arguments for the program, the tests that are on every database. Leaves with 77 where there is
# no PostgreSQL (apt-get install postgresql).
set -euo pipefail

postgres_bin() {
    local folder
    for folder in /usr/lib/postgresql/*/bin; do
        [[ ! -x $folder/initdb ]] || { echo "$folder"; return; }
    done
    command -v initdb >/dev/null && dirname "$(command -v initdb)"
}

program=$(realpath "$1")
shift
bin=$(postgres_bin) || { echo "no PostgreSQL here: skipped"; exit 77; }
folder=$(mktemp -d "${TMPDIR:-/tmp}/motcua-postgres-XXXXXX")

# The server refuses to run as root.
as_server() {
    if ((EUID == 0)); then setpriv --reuid=nobody --regid=nogroup --clear-groups "$@"; else "$@"; fi
}

stop() {
    as_server "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT

((EUID != 0)) || chown nobody:nogroup "$folder"
cd "$folder"
as_server "$bin/initdb" -D "$folder/data" -U motcua --auth=trust --encoding=UTF8 --locale=C.UTF-8 \
    >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log"; exit 1; }
# Only a socket in the folder: no port that somebody else may have.
cat >"$folder/restart" <<EOF
$bin/pg_ctl -D $folder/data -m immediate stop >/dev/null 2>&1
exec $bin/pg_ctl -D $folder/data -w -l $folder/server.log \
    -o "-c listen_addresses= -k $folder" start >/dev/null
EOF
as_server bash "$folder/restart" || { cat "$folder/server.log"; exit 1; }

export MOTCUA_TEST_POSTGRES="host=$folder user=motcua"
export MOTCUA_TEST_POSTGRES_RESTART="bash $folder/restart"
((EUID != 0)) || MOTCUA_TEST_POSTGRES_RESTART="setpriv --reuid=nobody --regid=nogroup \
    --clear-groups $MOTCUA_TEST_POSTGRES_RESTART"
(($#)) || set -- --gtest_filter='On/*:Schema.*:Postgres*'
"$program" "$@"
