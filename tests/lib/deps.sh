#!/bin/bash
# Brings the Debian packages the portal needs: installs what is missing when it may, names it otherwise.
# Usage: tests/lib/deps.sh run | check | list
# It knows packages only; what is built or started with them is not its business.
set -euo pipefail

# what must be there, how to see it | the package that brings it
run_needs='
command gcc|build-essential
command make|build-essential
command pkg-config|pkg-config
header fcgiapp.h|libfcgi-dev
module libxml-2.0|libxml2-dev
module libxslt|libxslt1-dev
module icu-i18n|libicu-dev
module libmariadb|libmariadb-dev
module libmaxminddb|libmaxminddb-dev
module zlib|zlib1g-dev
module libsodium|libsodium-dev
module liboath|liboath-dev
module libqrencode|libqrencode-dev
module libidn2|libidn2-dev
module gmime-3.0|libgmime-3.0-dev
module libcurl|libcurl4-openssl-dev
module jansson|libjansson-dev
module libzip|libzip-dev
module md4c|libmd4c-dev
header zxcvbn.h|libzxcvbn-dev
header libstemmer.h|libstemmer-dev
module pangocairo|libpango1.0-dev
perl MaxMind::DB::Writer::Tree|libmaxmind-db-writer-perl
command msgfmt|gettext
command awk|mawk
command curl|curl
command nginx|nginx-light
command mariadbd|mariadb-server
command mariadb|mariadb-client
file /usr/share/zoneinfo/Europe/Lisbon|tzdata
file /etc/mime.types|media-types
'
check_needs='
command git|git
command openssl|openssl
command gawk|gawk
command clang|clang
command clang-format|clang-format
command clang-tidy|clang-tidy
library libclang_rt.asan-x86_64.a|libclang-rt-14-dev
command chromium|chromium
command node|nodejs
command npm|npm
command java|default-jre-headless
command jing|jing
command trang|trang
command xmllint|libxml2-utils
command valgrind|valgrind
command wrk|wrk
'

PATH=$PATH:/usr/sbin:/sbin

is_there() { # KIND NAME
    case $1 in
    command) command -v "$2" >/dev/null ;;
    module) command -v pkg-config >/dev/null && pkg-config --exists "$2" ;;
    header) [ -e "/usr/include/$2" ] || [ -e "/usr/local/include/$2" ] ;;
    perl) perl "-M$2" -e 1 2>/dev/null ;;
    file) [ -e "$2" ] ;;
    library) [ "$(uname -m)" != x86_64 ] || compgen -G "/usr/lib/clang/*/lib/linux/$2" >/dev/null ;;
    esac
}

missing_of() { # NEEDS: prints the packages, each once
    local kind name package

    while IFS=' |' read -r kind name package; do
        [ -n "$kind" ] || continue
        is_there "$kind" "$name" || printf '%s\n' "$package"
    done <<<"$1" | sort -u
}

# Debian starts a service when its package arrives. These are wanted as programs only: an answer of
# 101 to "may I start" keeps them down, unless the machine already has an answer of its own.
hold_services() {
    policy=/usr/sbin/policy-rc.d
    [ -e "$policy" ] && return 0
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
    trap 'rm -f "$policy"' EXIT
    trap 'exit 130' INT TERM
}

install_packages() {
    export DEBIAN_FRONTEND=noninteractive

    hold_services
    apt-get update -q
    apt-get install -q -y --no-install-recommends "$@"
}

case ${1:-} in
run) needs=$run_needs ;;
check) needs=$run_needs$check_needs ;;
list)
    printf '%s%s' "$run_needs" "$check_needs" | sed -n 's/.*|//p' | sort -u
    exit 0
    ;;
*)
    echo "usage: tests/lib/deps.sh run | check | list" >&2
    exit 2
    ;;
esac

mapfile -t missing < <(missing_of "$needs")
[ ${#missing[@]} -gt 0 ] || exit 0
if [ "$(id -u)" -ne 0 ]; then
    printf 'These packages are missing:\n\n    sudo apt-get install %s\n\n' "${missing[*]}" >&2
    exit 1
fi
printf 'Installing %s\n' "${missing[*]}"
install_packages "${missing[@]}"
mapfile -t missing < <(missing_of "$needs")
[ ${#missing[@]} -eq 0 ] || { printf 'Still missing: %s\n' "${missing[*]}" >&2; exit 1; }
