#!/bin/bash
# Runs every test and ends with "N passed, N failed"; everything it starts it stops.
# Usage: tests/lib/check.sh [PART ...]; parts: format analyze tidy statements units process edge canary mail budget faults ledger fuzz
# house journeys odd browser pictures readme-pictures. Without parts it runs all but the last two. It can run beside a `make run` and beside itself in another clone.
set -uo pipefail
cd "$(dirname "$0")/../.."
unset MAKEFLAGS MAKELEVEL MFLAGS

export BUILD=${BUILD:-build}
work=$BUILD/check
passed=0
failed=0
demo_pid=
part_pid=
units_db=

parts=("$@")
[ ${#parts[@]} -gt 0 ] || parts=(format analyze tidy statements units process edge canary mail budget faults ledger fuzz house journeys odd browser)

is_wanted() { [[ " ${parts[*]} " == *" $1 "* ]]; }

# The end of a process that this script started, by its number.
end_process() { # PID
    [ -n "$1" ] && kill -TERM "$1" 2>/dev/null || return 0
    wait "$1" 2>/dev/null || :
}

stop_all() {
    trap - EXIT
    trap '' INT TERM HUP
    end_process "$part_pid"
    end_process "$demo_pid"
    [ -z "$units_db" ] || tests/lib/mariadb.sh stop "$units_db"
}

trap stop_all EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

heading() { printf '\n== %s\n' "$1"; }

# One sentence that a command's success proves.
one() { # SENTENCE COMMAND...
    local sentence=$1

    shift
    if "$@"; then
        passed=$((passed + 1))
        printf 'ok      %s\n' "$sentence"
    else
        failed=$((failed + 1))
        printf 'FAILED  %s\n' "$sentence"
        return 1
    fi
}

# A run with sentences of its own: its last "N passed, N failed" counts; without one it has not run.
many() { # NAME COMMAND...
    local name=$1 log=$work/$1.log sum

    shift
    : >"$log"
    "$@" >"$log" 2>&1 &
    part_pid=$!
    tail --pid="$part_pid" -s 0.2 -n +1 -f "$log" &
    wait "$part_pid"
    part_pid=
    wait $!
    sum=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$log" | tail -n 1)
    if [[ $sum =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
        passed=$((passed + BASH_REMATCH[1]))
        failed=$((failed + BASH_REMATCH[2]))
        [ "${BASH_REMATCH[1]}" -gt 0 ] && return 0
    fi
    failed=$((failed + 1))
    printf 'FAILED  %s did not run to its end\n' "$name"
}

built() { # TARGET...
    make --no-print-directory -k -j2 "$@" >"$work/build.log" 2>&1 && return 0
    grep -E 'error:|warning:|undefined reference|\*\*\*' "$work/build.log" | head -n 40
    return 1
}

tidied() { nice make --no-print-directory tidy; }

units() {
    local socket

    one 'the program and its tests build with sanitizers' built asan words || return 0
    units_db=$(realpath -m "$work/units")
    [ ${#units_db} -le 80 ] || units_db=/tmp/balcao-units-$(id -u)-$(printf %s "$units_db" | cksum | cut -d' ' -f1)
    socket=$(tests/lib/mariadb.sh start "$units_db") || { one 'a scratch database starts' false; return 0; }
    BALCAO_TEST_SOCKET=$socket many units "$BUILD/asan/tests-bin"
    tests/lib/mariadb.sh stop "$units_db"
    units_db=
}

free_port() {
    local port

    for ((port = 18080 + RANDOM % 2000; ; port++)); do
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
    done
}

# The demo with its clock held on a Monday morning, from the sanitized program.
demo_starts() {
    local tries=3600

    rm -rf "$work/var" "$work/ready"
    PORT=$(free_port)
    export PORT VAR=$PWD/$work/var
    [[ $work != /* ]] || VAR=$work/var
    export DEMO_CLOCK=2026-03-02T09:30:00Z
    PROGRAM=$BUILD/asan/balcao BALCAO_CLOCK_AT=$DEMO_CLOCK BALCAO_PLACE_REFRESH_MS=50 \
        ASAN_OPTIONS=detect_leaks=0 conf/demo/run.sh --ready-file "$work/ready" >"$work/demo.log" 2>&1 &
    demo_pid=$!
    until [ -s "$work/ready" ]; do
        tries=$((tries - 1))
        if [ "$tries" -le 0 ] || ! kill -0 "$demo_pid" 2>/dev/null; then
            tail -n 30 "$work/demo.log"
            return 1
        fi
        sleep 0.05
    done
}

demo_is_clean() {
    ! grep -E 'ERROR: (Address|Leak|Undefined)|runtime error:' "$VAR/log/balcao.log"
}

# No request of the tests may have ended a worker.
no_worker_died() {
    ! grep '"event":"master.worker-ended"' "$VAR/log/balcao.log" | grep -v '"reason":"left"'
}

with_demo() {
    one 'the program builds with sanitizers' built asan words || return 0
    one 'the demo starts and its six hosts answer' demo_starts || { demo_pid=; return 0; }
    export BALCAO_DEMO_PIDS
    BALCAO_DEMO_PIDS=$(cat "$work/ready")
    ! is_wanted journeys || many journeys node tests/journey/run.mjs
    ! is_wanted odd || ORIGIN=http://127.0.0.1:$PORT many odd node tests/edge/odd.mjs
    ! is_wanted browser || { one "the browser's tools are there" browser_tools && many browser node tests/browser/run.mjs; }
    ! is_wanted pictures || { browser_tools && node tests/browser/pictures.mjs; }
    ! is_wanted readme-pictures || { browser_tools && node tests/browser/pictures.mjs readme; }
    one 'no sanitizer has anything to say about the demo' demo_is_clean
    one 'no worker died' no_worker_died
    one 'the demo stops when told to' demo_stops
}

demo_stops() {
    local pids

    pids=$(cat "$work/ready")
    kill -TERM "$demo_pid"
    wait "$demo_pid"
    demo_pid=
    local pid

    for pid in $pids; do ! kill -0 "$pid" 2>/dev/null || return 1; done
}

browser_tools() {
    [ tests/browser/node_modules/.package-lock.json -nt tests/browser/package-lock.json ] && return 0
    (cd tests/browser && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) >"$work/npm.log" 2>&1 && return 0
    tail -n 20 "$work/npm.log"
    return 1
}

mkdir -p "$work"
tests/lib/deps.sh check || exit 1
if is_wanted format; then
    heading 'Layout of the sources'
    one 'the sources are laid out by clang-format' make --no-print-directory format-check
fi
if is_wanted analyze; then
    heading 'gcc -fanalyzer'
    one 'gcc -fanalyzer finds nothing' built MODE=analyze analyze
fi
if is_wanted tidy; then
    heading 'clang-tidy'
    one 'clang-tidy finds nothing' tidied
fi
if is_wanted statements; then
    heading 'The generator of statements'
    many statements tests/sql/run.sh
fi
if is_wanted units; then
    heading 'C tests under the sanitizers'
    units
fi
if is_wanted process; then
    heading 'The pool of workers'
    BALCAO_SANITIZE=1 many process node tests/process/pool.mjs
fi
if is_wanted edge; then
    heading 'The web server before the workers'
    many edge node tests/edge/web.mjs
    one 'the program builds' built all && many cache node tests/edge/cache.mjs && many uploads node tests/edge/uploads.mjs
    BALCAO_SANITIZE=1 many records node tests/edge/records.mjs
fi
if is_wanted canary; then
    heading 'Passwords handed over, in what stays of them'
    one 'the program and its tests build' built all asan words && many canary node tests/secret/canary.mjs
fi
if is_wanted mail; then
    heading 'Mails on their way'
    one 'the program builds' built all queue-mails && many mail node tests/mail/smtp.mjs
fi
if is_wanted budget; then
    heading 'The instructions that pages may take'
    one 'the program builds' built all && many budget tests/bench/instructions.sh
fi
if is_wanted faults; then
    heading 'Faults: allocations, arenas, processes, files, disks'
    many faults tests/faults/run.sh
fi
if is_wanted ledger; then
    heading 'Acknowledged writes while workers are killed'
    one 'the program builds' built all words && KILLS=20 many ledger node tests/ledger/ledger.mjs
fi
if is_wanted fuzz; then
    heading 'Every fuzz target for two seconds'
    many fuzz tests/fuzz/run.sh 2
fi
if is_wanted house; then
    heading 'The rules of the house'
    one 'the program builds' built all && many house node tests/house/run.mjs
fi
if is_wanted journeys || is_wanted odd || is_wanted browser || is_wanted pictures || is_wanted readme-pictures; then
    heading 'The demo, from outside'
    with_demo
fi
printf '\n%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
