#!/bin/bash
# What takes too long for every check, or needs a machine of its own: ends with "N passed, N failed".
# Usage: tests/lib/audit.sh [PART ...]; parts: mail ledger races faults calendar timing. SAMPLES=2000 a class for timing, KILLS=200 runners for
# mail and workers for the ledger, ROUNDS=5000 of two at once, CASES=100000 random calendars.
# timing compares clocks to one per cent: nothing else may run meanwhile, so it is the last.
set -uo pipefail
cd "$(dirname "$0")/../.."
unset MAKEFLAGS MAKELEVEL MFLAGS

export BUILD=${BUILD:-build}
work=$BUILD/audit
passed=0
failed=0
part_pid=

parts=("$@")
[ ${#parts[@]} -gt 0 ] || parts=(mail ledger races faults calendar timing)

is_wanted() { [[ " ${parts[*]} " == *" $1 "* ]]; }

trap '[ -z "$part_pid" ] || kill -TERM "$part_pid" 2>/dev/null; trap - EXIT' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# The last "N passed, N failed" of a part counts; without one it has not run.
many() { # NAME HEADING COMMAND...
    local name=$1 log=$work/$1.log sum

    printf '\n== %s\n' "$2"
    shift 2
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
        [ "${BASH_REMATCH[1]}" -eq 0 ] || return 0
    fi
    failed=$((failed + 1))
    printf 'FAILED  %s did not run to its end\n' "$name"
}

# In a database of their own: of one day and of two days, so many rounds each.
races() {
    trap 'tests/lib/mariadb.sh stop "$work/races"' EXIT
    BALCAO_TEST_SOCKET=$(tests/lib/mariadb.sh start "$work/races") || return 1
    export BALCAO_TEST_SOCKET BALCAO_PATH_WORDS=$BUILD/words BALCAO_TEST_ROUNDS=${ROUNDS:-5000}
    "$BUILD/release/tests-bin" of_two_readings
}

mkdir -p "$work"
tests/lib/deps.sh check || exit 1
make --no-print-directory -j2 all tests words queue-mails >"$work/build.log" 2>&1 || { tail -n 20 "$work/build.log"; exit 1; }
export SAMPLES=${SAMPLES:-2000} KILLS=${KILLS:-200}
! is_wanted mail || many mail "$KILLS runners die while they send mail" node tests/mail/smtp.mjs
! is_wanted ledger || many ledger "$KILLS workers die while customers write" node tests/ledger/ledger.mjs
! is_wanted races || many races 'Two readings of one device at once' races
! is_wanted faults || many faults 'Every allocation fails once; faults of processes, files and disks, in their long form' tests/faults/run.sh long
! is_wanted calendar || BALCAO_TEST_CASES=${CASES:-100000} many calendar 'Working time against a walk through its minutes' \
    "$BUILD/release/tests-bin" rte_5_random
! is_wanted timing || many timing 'The clock does not tell who has an account' node tests/sign/timing.mjs
printf '\n%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
