#!/bin/sh
# A private MariaDB in a folder of its own, for tests and the demo: no network, one socket, durable at every commit.
#   mariadb.sh start DIR                   makes it when new, starts it, prints the socket's path
#   mariadb.sh schema DIR NAME [SECRETS]   makes the schema and the users of sql/users.sql; their passwords are in
#                                          SECRETS/USER, made when missing (DIR/secret when not given)
#   mariadb.sh run DIR [NAME]              runs SQL from standard input as the server's administrator
#   mariadb.sh stop DIR                    stops it and waits for its end
# MARIADB_FLAGS in the environment adds flags to those the server is started with.
set -eu

usage() {
    sed -n 's/^#   //p' "$0" >&2
    exit 2
}

[ $# -ge 2 ] || usage
verb=$1
mkdir -p "$2"
dir=$(cd "$2" && pwd -P)
socket=$dir/mariadb.sock
pid_file=$dir/mariadb.pid
owner=$(id -un)
PATH=$PATH:/usr/sbin:/sbin
export PATH

client() {
    mariadb --no-defaults --socket="$socket" --user="$owner" --default-character-set=utf8mb4 "$@"
}

answers() {
    client --connect-timeout=2 --execute='DO 1' >/dev/null 2>&1
}

# The pid of this folder's server, and of no other process that may have got its number since.
server_pid() {
    pid=$(cat "$pid_file" 2>/dev/null) || return 1
    tr '\0' '\n' <"/proc/$pid/cmdline" 2>/dev/null | grep -Fqx -e "--datadir=$dir/data" || return 1
    echo "$pid"
}

wait_for() { # wait_for TENTHS COMMAND...
    tenths=$1
    shift
    until "$@"; do
        tenths=$((tenths - 1))
        [ "$tenths" -gt 0 ] || return 1
        sleep 0.1
    done
}

give_up() {
    echo "mariadb.sh: $1; see $dir/error.log" >&2
    tail -n 5 "$dir/error.log" >&2 || :
    exit 1
}

initialise() {
    rm -rf "$dir/data.new"
    mariadb-install-db --no-defaults --user="$owner" --datadir="$dir/data.new" --skip-test-db --skip-name-resolve \
        --auth-root-authentication-method=socket --auth-root-socket-user="$owner" \
        --innodb-log-file-size=16M >"$dir/install.log" 2>&1 || {
        tail -n 5 "$dir/install.log" >&2
        exit 1
    }
    mv "$dir/data.new" "$dir/data"
}

start() {
    [ ${#socket} -le 100 ] || give_up "$socket is too long for a socket"
    [ -d "$dir/data" ] || initialise
    started=$$
    if ! server_pid >/dev/null; then
        rm -f "$socket" "$pid_file"
        setsid mariadbd --no-defaults --user="$owner" --datadir="$dir/data" --socket="$socket" \
            --pid-file="$pid_file" --log-error="$dir/error.log" --skip-networking --skip-log-bin \
            --innodb-flush-log-at-trx-commit=1 --innodb-buffer-pool-size=48M --innodb-log-file-size=16M \
            --max-connections=100 --performance-schema=OFF --local-infile=OFF \
            --character-set-server=utf8mb4 --collation-server=utf8mb4_nopad_bin ${MARIADB_FLAGS:-} \
            </dev/null >/dev/null 2>>"$dir/error.log" 9>&- &
        started=$!
    fi
    wait_for 600 answers_or_is_gone "$started"
    answers || give_up "the server does not answer"
    echo "$socket"
}

set_password() { # set_password USER FILE; the password never stands in a command line
    if [ ! -s "$2" ]; then
        (umask 077 && od -An -N24 -tx1 /dev/urandom | tr -d ' \n' >"$2")
    fi
    printf "ALTER USER %s@localhost IDENTIFIED BY '%s';\n" "$1" "$(cat "$2")" | client
}

schema() {
    printf 'CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;\n' "$1" | client
    client "$1" <"$(dirname "$0")/../../sql/users.sql"
    secrets=${2:-$dir/secret}
    mkdir -p "$secrets"
    for user in $(sed -n 's/^CREATE USER IF NOT EXISTS \([a-z_]*\)@.*/\1/p' "$(dirname "$0")/../../sql/users.sql"); do
        set_password "$user" "$secrets/$user"
    done
}

stop() {
    pid=$(server_pid) || return 0
    kill "$pid"
    wait_for 600 gone "$pid" || give_up "the server does not stop"
}

answers_or_is_gone() { answers || gone "$1"; }

gone() { ! kill -0 "$1" 2>/dev/null; }

exec 9>"$dir/lock"
case $verb in
start | stop) flock 9 && "$verb" ;;
schema) [ $# -ge 3 ] || usage; shift 2; schema "$@" ;;
run) shift 2; client "$@" ;;
*) usage ;;
esac
