#!/bin/sh
# A second private server that listens on the loopback address with a certificate for "localhost"; `stop DIR` ends it.
# Usage: tests/data/tls.sh start DIR PORT yes|no (with TLS or without) | stop DIR
set -eu
here=$(dirname "$0")
dir=$2

certificates() {
    cd "$dir"
    for ca in ca other; do
        openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout $ca.key -out $ca.pem -days 2 \
            -subj "/CN=Balcao test authority $ca"
    done
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key -out server.csr -subj /CN=localhost
    echo 'subjectAltName=DNS:localhost' >server.ext
    openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out server.pem -days 2 -extfile server.ext
    cd "$OLDPWD"
}

case $1 in
start)
    [ -f "$dir/server.pem" ] || certificates 2>"$dir/openssl.log"
    MARIADB_FLAGS="--skip-networking=0 --bind-address=127.0.0.1 --port=$3 --skip-ssl"
    [ "$4" = no ] || MARIADB_FLAGS="${MARIADB_FLAGS% *} --ssl-cert=$dir/server.pem --ssl-key=$dir/server.key --ssl-ca=$dir/ca.pem"
    export MARIADB_FLAGS
    "$here/../lib/mariadb.sh" start "$dir" >/dev/null
    "$here/../lib/mariadb.sh" schema "$dir" tls
    ;;
stop) "$here/../lib/mariadb.sh" stop "$dir" ;;
esac
