#!/bin/sh
# Tests sql/bind.awk under every awk there is: good statements against golden C, bad ones against their messages.
# Usage: tests/sql/run.sh; ends with "N passed, N failed". With --accept it writes the golden files anew.
set -u
cd "$(dirname "$0")/../.." || exit 1
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

say() { # say SENTENCE STATUS
    if [ "$2" -eq 0 ]; then
        passed=$((passed + 1))
        echo "ok      $1"
    else
        failed=$((failed + 1))
        echo "FAILED  $1"
    fi
}

good() { # good AWK
    mkdir -p "$work/out"
    "$1" -v out="$work/out" -f sql/bind.awk tests/sql/good/plain/touch.sql tests/sql/good/reading/insert.sql \
        tests/sql/good/reading/latest.sql
    say "$1: good statements are accepted" $?
    for file in sql_plain.h sql_plain.c sql_reading.h sql_reading.c statements.c; do
        [ "$accept" = no ] || cp "$work/out/$file" "tests/sql/golden/$file.txt"
        diff -u "tests/sql/golden/$file.txt" "$work/out/$file"
        say "$1: $file is as it was" $?
    done
}

# The C compiler has the last word on what was generated.
compiles() {
    cc -std=c11 -Wall -Wextra -Wpedantic -Werror -I. -I"$work/out" -fsyntax-only "$work"/out/*.c
    say 'what is generated compiles' $?
}

bad() { # bad AWK LINE REASON STATEMENT; the statement stands in sql/thing/verb.sql
    mkdir -p "$work/sql/thing" "$work/none"
    printf '%s\n' "$4" >"$work/sql/thing/verb.sql"
    got=$(cd "$work" && "$1" -v out=none -f "$root/sql/bind.awk" sql/thing/verb.sql 2>&1)
    status=$?
    want="sql/thing/verb.sql:$2: $3"
    [ "$status" -eq 1 ] && [ "$got" = "$want" ] && [ -z "$(ls "$work/none")" ]
    say "$1: $3" $?
    [ "$got" = "$want" ] || printf '        got  %s\n        want %s\n' "$got" "$want"
}

head='-- thing_verb: does it.
-- role: admin
-- done: one row'

all_bad() { # all_bad AWK
    bad "$1" 4 'parameter ":id" is not declared' "$head
DELETE FROM a WHERE id = :id;"
    bad "$1" 4 'parameter "id" is not used' "$head
-- param: id u64
DELETE FROM a;"
    bad "$1" 5 'parameter "id" is declared twice' "$head
-- param: id u64
-- param: id u64
DELETE FROM a WHERE id = :id;"
    bad "$1" 4 'a parameter is "name type [null] [note]", the type one of text bytes u64 i64 flag day instant' "$head
-- param: id number
DELETE FROM a;"
    bad "$1" 4 'the statement must end with ";"' "$head
DELETE FROM a"
    bad "$1" 4 'one statement a file' "$head
DELETE FROM a; DELETE FROM b;"
    bad "$1" 5 'parameters have names: ":name", not "?"' "$head
DELETE FROM a
 WHERE id = ?;"
    bad "$1" 1 'a SELECT needs "-- row:" lines' "$head
SELECT 1;"
    bad "$1" 1 '"-- row:" lines, but no SELECT and no RETURNING' "$head
-- row: id u64
DELETE FROM a;"
    bad "$1" 4 'unknown key "parm"' "$head
-- parm: id u64
DELETE FROM a;"
    bad "$1" 1 'a scope is "public, because ..."' "$head
-- scope: everybody
DELETE FROM a;"
    bad "$1" 1 '"-- role:" is missing or no word' '-- thing_verb: does it.
-- done: nothing
DELETE FROM a;'
    bad "$1" 1 '"-- done:" is missing' '-- thing_verb: does it.
-- role: admin
DELETE FROM a;'
    bad "$1" 1 '"-- scope: public, because ..." is missing' '-- thing_verb: does it.
-- role: public
-- done: x
DELETE FROM a;'
    bad "$1" 1 'the first line must be "-- thing_verb: what it does."' '-- thing_word: does it.
-- role: admin
-- done: x
DELETE FROM a;'
}

root=$PWD
accept=no
[ "${1:-}" != --accept ] || accept=yes
for awk in awk mawk gawk; do
    command -v "$awk" >/dev/null || continue
    good "$awk"
    all_bad "$awk"
done
compiles
printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
