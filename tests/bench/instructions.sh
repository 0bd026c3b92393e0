#!/bin/bash
# Counts the instructions of five pages by callgrind and compares them with tests/bench/budget.tsv: over 10 % more fails.
# Usage: tests/bench/instructions.sh [update | naive]   update writes the budget; naive shows plain libxslt beside it.
set -euo pipefail
cd "$(dirname "$0")/../.."
unset MAKEFLAGS MAKELEVEL MFLAGS

export BUILD=${BUILD:-build}
PATH=$PATH:/usr/sbin:/sbin
budget=tests/bench/budget.tsv
verb=${1:-check}
work=$(realpath -m "$BUILD/instructions")
db=$work/db
[ ${#db} -le 80 ] || db=${TMPDIR:-/tmp}/balcao-instructions-$(id -u)-$(printf %s "$work" | cksum | cut -d' ' -f1)
passed=0
failed=0

pages() {
    cat <<'END'
landing pt.localhost /pt-PT/
questions es.localhost /es-ES/questions
invoices at.localhost /de-AT/guides/invoices
announcements hosting.localhost /pt-PT/announcements
error no.localhost /nb-NO/nowhere
END
}

settings() {
    export BALCAO_SITE_PORT=8080 BALCAO_CLOCK_AT=2026-03-02T09:30:00Z BALCAO_PLACE_REFRESH_MS=600000
    export BALCAO_SERVE_SOCKET=$work/fcgi.sock BALCAO_PATH_PUBLIC=$work/public BALCAO_PATH_WORDS=$BUILD/words
    export BALCAO_PLACE_KEEP_FILE=$work/place.keep BALCAO_GEO_FILE=$work/geo.mmdb
    export BALCAO_DB_SOCKET=$db/mariadb.sock BALCAO_DB_PASSWORD_FOLDER=$work/secrets
}

as_admin() { "$BUILD/balcao" "$@"; }

prepare() {
    make --no-print-directory -j2 all "$BUILD/release/bench-pages" "$BUILD/release/bench-naive"
    tests/lib/mariadb.sh start "$db"
    tests/lib/mariadb.sh schema "$db" balcao "$work/secrets"
    as_admin migrate
    as_admin demo sql/demo/*.sql
    [ "$work/geo.mmdb" -nt tests/place/geo.pl ] || perl tests/place/geo.pl "$work/geo.mmdb"
}

# Instructions of one page, warm: build, transform, serialize, and all else between request and answer.
count() { # PROGRAM HOST PATH
    local out=$work/valgrind.log

    valgrind --tool=callgrind --callgrind-out-file=/dev/null --toggle-collect=counted \
        "$1" "$2:8080" "$3" 2 >"$out" 2>&1 || { cat "$out" >&2; return 1; }
    sed -n 's/.*Collected : \([0-9]*\).*/\1/p' "$out" | awk '{ print int($1 / 2) }'
}

report() { # WORD PAGE COUNT LIMIT
    if [ "$1" = ok ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
    printf '%-7s the %s page takes %s instructions, %s are in its budget\n' "$1" "$2" "$3" "$4"
}

check() { # PAGE COUNT
    local limit

    limit=$(awk -F'\t' -v page="$1" '$1 == page { print $2 }' "$budget")
    if [ -n "$limit" ] && [ "$2" -gt 0 ] && [ $(($2 * 10)) -le $((limit * 11)) ]; then
        report ok "$1" "$2" "$limit"
    else
        report FAILED "$1" "$2" "${limit:-none}"
    fi
}

mkdir -p "$work/public" "$work/secrets"
settings
trap 'tests/lib/mariadb.sh stop "$db" >/dev/null 2>&1 || :' EXIT
prepare >"$work/prepare.log" 2>&1 || { tail -n 40 "$work/prepare.log"; echo '0 passed, 1 failed'; exit 1; }
: >"$work/pages.tsv"
[ "$verb" != update ] || printf '# page\tinstructions\n' >"$work/budget.tsv"
while read -r page host path; do
    counted=$(count "$BUILD/release/bench-pages" "$host" "$path")
    case $verb in
    update) printf '%s\t%s\n' "$page" "$counted" >>"$work/budget.tsv" ;;
    naive)
        plain=$(count "$BUILD/release/bench-naive" "$host" "$path")
        printf '%s\t%s\t%s\n' "$page" "$counted" "$plain" >>"$work/pages.tsv"
        printf '%-14s %9s  naive %9s  %s\n' "$page" "$counted" "$plain" "$(awk "BEGIN { printf \"%.3f\", $counted / $plain }")"
        ;;
    *) check "$page" "$counted" ;;
    esac
done < <(pages)
[ "$verb" != update ] || mv -f "$work/budget.tsv" "$budget"
# For the table of figures: all five pages together.
[ "$verb" != naive ] || awk -F'\t' '{ ours += $2; plain += $3 } END { printf "instructions\t%d\t%d\t%.3f\n", ours, plain, ours / plain }' \
    "$work/pages.tsv" >"$BUILD/instructions.tsv"
[ "$verb" != check ] || printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
