#!/usr/bin/env bash
# Measure what a replica that answers from PostgreSQL needs, by the number of terms:
#
#   make build && docs/operations/capacity.sh 10000 100000
#
# A database runs on a socket in a temporary folder, as the user postgres when root
# runs this. For each number: the processor's time and the clock's to write a
# version (processor: of cursus alone); bytes of a version in the database; the
# processor's time until a replica answers, its memory then, and the most it had
# once it had loaded another version beside the first.
set -euo pipefail

CURSUS=$(realpath -e "${CURSUS:-bin/cursus}")
PORT=${PORT:-27430}
binaries=("/usr/lib/postgresql/"*/bin)
folder=$(mktemp -d /tmp/cursus-capacity.XXXXXX)
database=${binaries[-1]}
replica=

as_server() {
  [ "$(id -u)" != 0 ] || set -- setpriv --reuid=postgres --regid=postgres --init-groups --inh-caps=-all "$@"
  (cd "$folder/database" && "$@")
}

stop() {
  [ -z "$replica" ] || kill "$replica" 2>/dev/null || true
  wait
  as_server "$database/pg_ctl" -D "$folder/database/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 1' INT TERM

# metric NAME prints a metric of the replica.
metric() { curl -fs "http://127.0.0.1:$PORT/metrics" | awk -v n="$1" '$1 == n { printf "%.3f", $2 }'; }

# timed COMMAND...: run it and print the processor's seconds and the clock's.
timed() {
  local TIMEFORMAT='%U %S %R'
  { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ printf "%.2f %.2f", $1 + $2, $3 }'
}

mkdir -m 700 "$folder/database"
chmod 711 "$folder"
[ "$(id -u)" != 0 ] || chown postgres "$folder/database"
as_server "$database/initdb" -D "$folder/database/data" -U postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >/dev/null
as_server "$database/pg_ctl" -D "$folder/database/data" -w -l "$folder/database/log" -o "-h '' -k $folder/database" start >/dev/null

printf '%9s %22s %10s %14s %11s %12s\n' terms 'write CPU s, clock s' 'kept MB' 'start CPU s' 'memory MB' 'reload MB'
for terms in "$@"; do
  as_server "$database/createdb" -h "$folder/database" -U postgres "terms$terms"
  store="postgres://postgres@/terms$terms?host=$folder/database"
  for seed in 1 2; do "$CURSUS" synth --terms "$terms" --seed "$seed" --out "$folder/$terms-$seed" >/dev/null 2>&1; done
  read -r cpu clock <<<"$(timed "$CURSUS" ingest --store "$store" "$folder/$terms-1")"
  kept=$(as_server "$database/psql" -h "$folder/database" -U postgres -XAtqc "SELECT pg_total_relation_size('cursus.snapshots') / 1e6" "terms$terms")
  "$CURSUS" serve --addr "127.0.0.1:$PORT" --metrics-addr same --store "$store" >"$folder/log" 2>&1 &
  replica=$!
  until "$CURSUS" health --addr "127.0.0.1:$PORT" >/dev/null 2>&1; do kill -0 $replica && sleep 0.1; done
  start=$(metric process_cpu_seconds_total)
  memory=$(metric process_resident_memory_bytes)
  first=$(metric cursus_dataset_loaded_timestamp_seconds)
  "$CURSUS" ingest --store "$store" "$folder/$terms-2" >/dev/null 2>&1
  for _ in {1..600}; do
    [ "$(metric cursus_dataset_loaded_timestamp_seconds)" = "$first" ] || break
    sleep 0.1
  done
  most=$(awk '/VmHWM/ { print $2 / 1e3 }' "/proc/$replica/status")
  printf '%9d %13s %8s %10.1f %14s %11.0f %12.0f\n' "$terms" "$cpu" "$clock" "$kept" "$start" "$(awk "BEGIN { print $memory / 1e6 }")" "$most"
  kill $replica
  wait $replica || true
  replica=
  rm -r "$folder/$terms-1" "$folder/$terms-2"
done
