#!/bin/bash
# Starts the demo on this machine: a private database, the portal, nginx before it, the job runner; stops all of it on Ctrl-C or TERM.
# Usage: [PORT=8080] [VAR=var] [BUILD=build] conf/demo/run.sh [--ready-file FILE]
# --ready-file: FILE is written when all hosts answer, for whoever starts the demo in the background.
# PROGRAM names another binary than BUILD/balcao (then nothing is built); BALCAO_* settings of the caller are kept.
set -euo pipefail
cd "$(dirname "$0")/../.."
unset MAKEFLAGS MAKELEVEL MFLAGS

export BUILD=${BUILD:-build} PORT=${PORT:-8080}
VAR=$(realpath -m "${VAR:-var}")
export VAR
ready_file=
[ "${1:-}" != --ready-file ] || ready_file=$2
PATH=$PATH:/usr/sbin:/sbin
hosts='pt.localhost es.localhost no.localhost at.localhost hosting.localhost localhost'
program=${PROGRAM:-$BUILD/balcao}
serve_pid=
nginx_pid=
jobs_pid=
has_database=

say() { printf '%s\n' "$*"; }

# Runs a step with its output in a log, which is shown when the step fails.
step() { # WHAT COMMAND...
    local what=$1 began=$SECONDS log=$VAR/log/step.log

    shift
    printf '  %-48s' "$what"
    if ! "$@" >"$log" 2>&1 8>&-; then
        say 'failed'
        tail -n 40 "$log" >&2
        exit 1
    fi
    say "done$([ $((SECONDS - began)) -lt 2 ] || printf ' (%s s)' $((SECONDS - began)))"
}

end_process() { # PID SIGNAL
    [ -n "$1" ] && kill "-$2" "$1" 2>/dev/null || return 0
    wait "$1" 2>/dev/null || :
}

stop_all() {
    local status=$?

    trap - EXIT
    trap '' INT TERM HUP
    [ -z "$has_database$serve_pid$nginx_pid" ] || say 'Stopping.'
    end_process "$nginx_pid" QUIT
    end_process "$jobs_pid" TERM
    end_process "$serve_pid" TERM
    [ -z "$has_database" ] || tests/lib/mariadb.sh stop "$db" 8>&- || status=1
    [ -z "$ready_file" ] || rm -f "$ready_file"
    exit "$status"
}

# A socket's path has room for about a hundred bytes: deep folders get a short one elsewhere.
place_files() {
    mkdir -p "$VAR/log" "$VAR/public" "$VAR/nginx" "$VAR/mail"
    run=$VAR/run
    [ ${#run} -le 70 ] || run=${TMPDIR:-/tmp}/balcao-$(id -u)-$(printf %s "$VAR" | cksum | cut -d' ' -f1)
    [ ${#run} -le 70 ] || run=/tmp/${run##*/}
    mkdir -p -m 0755 "$run"
    db=$VAR/mariadb
    [ ${#db} -le 80 ] || db=$run/mariadb
    exec 8>"$VAR/lock"
    if ! flock -n 8; then
        say "A demo is already running in $VAR; choose another folder: make run VAR=other PORT=8081" >&2
        exit 1
    fi
}

check_port() {
    if (exec 3<>"/dev/tcp/127.0.0.1/$PORT") 2>/dev/null; then
        say "Port $PORT is taken; choose another one: make run PORT=8081" >&2
        exit 1
    fi
}

settings() {
    export BALCAO_SERVE_SOCKET=$run/fcgi.sock BALCAO_SERVE_SIGN_SOCKET=$run/sign.sock BALCAO_SITE_PORT=$PORT
    export BALCAO_PATH_PUBLIC=$VAR/public BALCAO_PATH_WORDS=$BUILD/words BALCAO_PLACE_KEEP_FILE=$VAR/place.keep
    export BALCAO_DB_SOCKET=$db/mariadb.sock BALCAO_DB_PASSWORD_FOLDER=$VAR/secrets
    export BALCAO_GEO_FILE=$VAR/geo.mmdb
    export BALCAO_SERVE_SIGN_SOCKET=$run/sign.sock BALCAO_SECRET_KEY_FILE=$VAR/secrets/key
    export BALCAO_SECRET_VAULT_FILE=$VAR/secrets/vault
    export BALCAO_DEMO_PEOPLE=yes BALCAO_MAIL_FOLDER=$VAR/mail BALCAO_JOBS_IDLE_MS=${BALCAO_JOBS_IDLE_MS:-200}
    export BALCAO_MAIL_HELO=${BALCAO_MAIL_HELO:-portal.example.org} BALCAO_MAIL_FROM=${BALCAO_MAIL_FROM:-portal@example.org}
}

# The installation's key: made once, for second factors and mails that wait are sealed with it.
make_key() {
    [ ! -s "$BALCAO_SECRET_KEY_FILE" ] || return 0
    mkdir -p "${BALCAO_SECRET_KEY_FILE%/*}"
    (umask 077 && od -An -N32 -tx1 /dev/urandom | tr -d ' \n' >"$BALCAO_SECRET_KEY_FILE" && echo >>"$BALCAO_SECRET_KEY_FILE")
}

# Keys of passwords handed over: made once, outside the database.
make_vault() {
    [ -s "$BALCAO_SECRET_VAULT_FILE" ] || "$program" vault make
}

as_admin() { "$program" "$@"; }

build() {
    make --no-print-directory -j2 all
}

database() {
    tests/lib/mariadb.sh start "$db"
    tests/lib/mariadb.sh schema "$db" balcao "$VAR/secrets"
}

geography() {
    [ "$VAR/geo.mmdb" -nt tests/place/geo.pl ] || perl tests/place/geo.pl "$VAR/geo.mmdb"
}

# Publishing draws all guides: only when something they are made of is newer than the last time.
publish() {
    local stamp=$VAR/public/.published-$PORT

    if [ -e "$stamp" ] && [ -z "$(find xslt conf/portals sql/demo "$BUILD/words" "$program" "$program-publish" -newer "$stamp" -print -quit)" ]; then
        return 0
    fi
    "$program-publish"
    touch "$stamp"
}

# The template of the web server, with this demo's places filled in.
write_nginx() {
    sed -e "s|@PORT@|$PORT|g; s|@VAR@|$VAR|g; s|@RUN@|$run|g; s|@SOCKET@|$BALCAO_SERVE_SOCKET|g; s|@SIGN@|$BALCAO_SERVE_SIGN_SOCKET|g" \
        -e "s|@PUBLIC@|$VAR/public|g; s|@CONF@|$PWD/conf/nginx|g; s|@LOG@|$VAR/log|g; s|@TMP@|$VAR/nginx|g; s|@USER@|$(id -un)|g" \
        conf/nginx/demo.conf.in >"$VAR/nginx/nginx.conf"
    ! grep -n '@[A-Z]*@' "$VAR/nginx/nginx.conf" >&2
    nginx -t -q -e "$VAR/log/nginx-error.log" -p "$VAR/nginx" -c "$VAR/nginx/nginx.conf"
}

answers() { # HOST
    local status

    status=$(curl -s -o "$VAR/log/answer" -w '%{http_code}' --max-time 5 -H "Host: $1:$PORT" "http://127.0.0.1:$PORT/") || return 1
    case $status in 200 | 30?) ;; *) return 1 ;; esac
}

is_ready() {
    curl -s -f -o "$VAR/log/answer" --max-time 5 -H "Host: localhost:$PORT" "http://127.0.0.1:$PORT/-/ready"
}

wait_for() { # SECONDS COMMAND...; an end of a server ends the waiting
    local tries=$(($1 * 20))

    shift
    until "$@"; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || return 1
        kill -0 "$serve_pid" 2>/dev/null && kill -0 "$nginx_pid" 2>/dev/null || return 1
        sleep 0.05
    done
}

# In sessions of their own: Ctrl-C reaches this script alone, which stops them in order.
begin_servers() {
    # Behind nginx in the queue for processors: what is too much must be refused at once.
    setsid nice -n 5 "$program" serve >>"$VAR/log/balcao.log" 2>&1 8>&- &
    serve_pid=$!
    setsid nginx -e "$VAR/log/nginx-error.log" -p "$VAR/nginx" -c "$VAR/nginx/nginx.conf" -g 'daemon off;' >>"$VAR/log/nginx-error.log" 2>&1 8>&- &
    nginx_pid=$!
    setsid "$program" jobs >>"$VAR/log/jobs.log" 2>&1 8>&- &
    jobs_pid=$!
}

await_servers() {
    local host

    printf '  %-48s' 'Waiting until every host answers'
    for host in $hosts; do
        wait_for 60 answers "$host" && wait_for 60 is_ready && continue
        say 'failed'
        say "http://$host:$PORT/ does not answer; the last lines of $VAR/log:" >&2
        tail -n 15 "$VAR/log/balcao.log" "$VAR/log/nginx-error.log" >&2
        exit 1
    done
    say 'done'
}

# One person of each role in each portal, as the data have them.
logins() {
    printf '  Sign in with the password counter-demo-2026 as\n'
    tests/lib/mariadb.sh run "$db" balcao <conf/demo/logins.sql 8>&- | sed 1d | awk -F '\t' '{ printf "  %-9s %-25s %s\n", $1, $2, $3 }'
}

addresses() {
    cat <<END

  Lumenor, printers      Portugal   http://pt.localhost:$PORT/
                         Spain      http://es.localhost:$PORT/
                         Norway     http://no.localhost:$PORT/
                         Austria    http://at.localhost:$PORT/
  Caravela, hosting      Portugal   http://hosting.localhost:$PORT/
  International gateway             http://localhost:$PORT/

  Mails, and the present codes of staff: /-/demo at any of these hosts, http://pt.localhost:$PORT/-/demo

$(logins)

  Any address also as XML or JSON: curl -H 'Accept: application/xml' http://pt.localhost:$PORT/pt-PT/
  Logs and data are in $VAR. Ctrl-C stops everything.

END
}

trap stop_all EXIT
trap 'exit 0' INT TERM HUP
place_files
check_port
settings
say "Balcão demo in $VAR"
tests/lib/deps.sh run 8>&-
[ -n "${PROGRAM:-}" ] || step 'Building the program and its words' build
make_key
make_vault
has_database=yes
step 'Starting a private MariaDB' database
step 'Bringing the schema up to date' as_admin migrate
step 'Loading the demo data' as_admin demo sql/demo/*.sql
step 'Giving staff their second factors' as_admin demo people
step 'Taking in articles and guided help' as_admin texts conf/portals/*/texts
step 'Making a small geography file' geography
step 'Publishing assets, guides, last-resort pages' publish
step 'Writing the web server configuration' write_nginx
begin_servers
await_servers
addresses
[ -z "$ready_file" ] || printf '%s %s %s\n' "$serve_pid" "$nginx_pid" "$jobs_pid" >"$ready_file"

# Until told to stop, or until one of the three ends by itself.
wait -n "$serve_pid" "$nginx_pid" "$jobs_pid" || :
say "A server ended by itself; see $VAR/log." >&2
exit 1
