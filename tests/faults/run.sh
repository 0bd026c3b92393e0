#!/bin/bash
# Everything fails once: allocations and arenas in process, then the demo's processes, files and database under load.
# Usage: [BUILD=build] tests/faults/run.sh [long]; ends with "N passed, N failed".
# long: every site that allocates, and faults.mjs in its long form; otherwise a sample that takes minutes.
set -uo pipefail
cd "$(dirname "$0")/../.."
unset MAKEFLAGS MAKELEVEL MFLAGS

export BUILD=${BUILD:-build}
work=$BUILD/faults
form=${1:-}
passed=0
failed=0
mkdir -p "$work"

# The last line of a part counts; without one it has not run.
part() { # NAME COMMAND...
    local log=$work/$1.log sum

    shift
    "$@" 2>&1 | tee "$log" | grep -vE '^[0-9]+ passed, [0-9]+ failed$'
    sum=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$log" | tail -n 1)
    if [[ $sum =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
        passed=$((passed + BASH_REMATCH[1]))
        failed=$((failed + BASH_REMATCH[2]))
    else
        failed=$((failed + 1))
        echo "FAILED  $log does not end with a sum"
    fi
}

built() {
    make --no-print-directory -j2 all "$BUILD/release/faults-bin" >"$work/build.log" 2>&1 &&
        make --no-print-directory -j2 MODE=asan "$BUILD/asan/faults-bin" >>"$work/build.log" 2>&1 && return 0
    grep -E 'error|Error|\*\*\*' "$work/build.log" | head -n 40
    return 1
}

if ! built; then
    echo '0 passed, 1 failed'
    exit 1
fi
trap 'tests/lib/mariadb.sh stop "$work/db"' EXIT
export BALCAO_PATH_WORDS=$BUILD/words BALCAO_TEST_SOCKET
BALCAO_TEST_SOCKET=$(tests/lib/mariadb.sh start "$work/db") || exit 1
[ "$form" != long ] || export BALCAO_FAULTS_MOST=65536
part memory "$BUILD/release/faults-bin" memory.c
[ "$form" != long ] || export BALCAO_FAULTS_MOST=200
part arena env ASAN_OPTIONS=detect_leaks=0 "$BUILD/asan/faults-bin" exhaustion.c
unset BALCAO_PATH_WORDS
part demo node tests/faults/faults.mjs "$form"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
