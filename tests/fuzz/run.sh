#!/bin/bash
# Builds the fuzz targets and runs each for some seconds; prints a line a target and ends with "N passed, N failed".
# Usage: [BUILD=build] tests/fuzz/run.sh SECONDS|NUMBERx [TARGET ...]; 20000000x: so many executions of each, however long.
# What was found stays in BUILD/fuzz/found; what was learnt stays in BUILD/fuzz/corpus and speeds up the next run.
set -uo pipefail
cd "$(dirname "$0")/../.."
unset MAKEFLAGS MAKELEVEL MFLAGS

export BUILD=${BUILD:-build}
work=$BUILD/fuzz
each=${1:?how many seconds, or executions, for each target?}
shift
case $each in
*x) limit=-runs=${each%x} ;;
*) limit=-max_total_time=$each ;;
esac
passed=0
failed=0

targets=("$@")
if [ ${#targets[@]} -eq 0 ]; then
    for source in tests/fuzz/target/*.c; do targets+=("$(basename "$source" .c)"); done
fi

build() {
    mkdir -p "$work"
    make --no-print-directory -j2 MODE=fuzz words fuzz-targets >"$work/build.log" 2>&1 && return 0
    grep -E 'error|Error|\*\*\*' "$work/build.log" | head -n 40
    printf '0 passed, 1 failed\n'
    exit 1
}

# Each line of a seed file is one input, with the escapes of printf.
sow_lines() { # TARGET
    local line number=0

    [ -f "tests/fuzz/seed/$1.txt" ] || return 0
    while IFS= read -r line; do
        number=$((number + 1))
        printf '%b' "$line" >"$work/corpus/$1/seed-$number"
    done <"tests/fuzz/seed/$1.txt"
}

# Inputs that other programs write, or that are here already.
sow_files() { # TARGET
    local into=$work/corpus/$1 zone

    case $1 in
    mo) msgfmt -o "$into/seed-mo" tests/fuzz/seed/mo.po ;;
    geo) cp "$work/geo.mmdb" "$into/seed-geo" ;;
    kept) cp tests/place/demo.tsv "$into/seed-kept" ;;
    zone) for zone in Europe/Lisbon Africa/Casablanca UTC Australia/Lord_Howe; do
        cp "/usr/share/zoneinfo/$zone" "$into/seed-${zone##*/}"
    done ;;
    esac
}

figure() { # NAME LOG
    sed -n "s/^stat::$1: *//p" "$2"
}

run() { # TARGET
    local log=$work/$1.log words=tests/fuzz/words/$1.dict most leaks=1

    # A generation stands in an arena, where the leak checker does not look for pointers.
    [ "$1" != request ] || leaks=0
    # libmaxminddb 1.7.1 itself loses a few kilobytes when it refuses some damaged files; a replaced file costs them once.
    [ "$1" != geo ] || leaks=0
    mkdir -p "$work/corpus/$1" "$work/found"
    sow_lines "$1"
    sow_files "$1"
    most=$(sed -n '1s/# at most \([0-9]*\) bytes/\1/p' "$words")
    if ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=$leaks "$work/$1" "$limit" -max_len="$most" -dict="$words" -timeout=5 -rss_limit_mb=2048 \
        -detect_leaks=$leaks -close_fd_mask=1 -print_final_stats=1 -artifact_prefix="$work/found/$1-" \
        "$work/corpus/$1" >"$log" 2>&1; then
        passed=$((passed + 1))
        printf 'ok      %-10s %12s executions, %s inputs kept\n' "$1" "$(figure number_of_executed_units "$log")" \
            "$(find "$work/corpus/$1" -type f | wc -l)"
        return
    fi
    failed=$((failed + 1))
    printf 'FAILED  %s\n' "$1"
    grep -vE '^#[0-9]' "$log" | tail -n 40
}

build
export ASAN_OPTIONS=allocator_may_return_null=1 BALCAO_GEO_FILE=$work/geo.mmdb BALCAO_PATH_WORDS=$BUILD/words
perl tests/place/geo.pl "$BALCAO_GEO_FILE"
for target in "${targets[@]}"; do run "$target"; done
printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
