#!/bin/bash
# Runs clang-tidy over the given C sources, two at a time; a source that was clean is not looked at again until it,
# a header it includes, or the rules change. Usage: tests/lib/tidy.sh CACHE-FOLDER 'COMPILER FLAGS' SOURCE...
set -uo pipefail

cache=$1
flags=$2
shift 2
mkdir -p "$cache"

if [ "${TIDY_ONE:-}" = yes ]; then
    read -ra arguments <<<"$flags"
    mark=$cache/$({ clang-tidy --version; cat .clang-tidy; printf '%s\n' "$flags"; clang -E "${arguments[@]}" "$1"; cat "$1"; } 2>/dev/null | sha256sum | cut -d' ' -f1)
    [ -e "$mark" ] && exit 0
    out=$(clang-tidy --quiet "$1" -- "${arguments[@]}" 2>&1)
    status=$?
    [ "$status" -eq 0 ] && touch "$mark" && exit 0
    grep -E '(error|warning):' <<<"$out" || printf '%s\n' "$out"
    exit 1
fi

export TIDY_ONE=yes
printf '%s\0' "$@" | xargs -0 -P 2 -n 1 "$0" "$cache" "$flags"
