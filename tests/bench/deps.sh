#!/bin/bash
# Brings what `make bench` compares with: installs it when it may, names it otherwise.
set -euo pipefail
packages='php8.2-fpm php8.2-xml php8.2-opcache php8.2-mysql wrk'
PATH=$PATH:/usr/sbin:/sbin
missing=

for package in $packages; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
if [ "$(id -u)" -ne 0 ]; then
    printf 'These packages are missing:\n\n    sudo apt-get install%s\n\n' "$missing" >&2
    exit 1
fi
# Debian starts a service when its package arrives; here it is wanted as a program only.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
    trap 'rm -f "$policy"' EXIT
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -q
# shellcheck disable=SC2086
apt-get install -q -y --no-install-recommends $missing
