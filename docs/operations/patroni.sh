#!/usr/bin/env bash
# Kill the primary of a PostgreSQL cluster that Patroni keeps, while versions are
# written to it, and see how long it takes and what is lost:
#
#   apt-get install --no-install-recommends postgresql patroni etcd-server curl
#   make build && docs/operations/patroni.sh
#
# One etcd and three nodes run on loopback in a temporary folder, as the user
# postgres when root runs this. Connections need no password, which is right for a
# trial on one's own machine and for nothing else.
#
# Exit code 1: a version that was acknowledged is missing, or no primary came back.
set -euo pipefail

CURSUS=$(realpath -e "${CURSUS:-bin/cursus}")
ROUNDS=${ROUNDS:-3} # primaries to kill
TTL=${TTL:-30}      # seconds until a silent leader is deposed: 30 is Patroni's default, 20 its least
PORT=${PORT:-25430} # the ten after it are used
NODES=(1 2 3)

binaries=("/usr/lib/postgresql/"*/bin)
postgres=${binaries[-1]}
folder=$(mktemp -d /tmp/cursus-patroni.XXXXXX)
store="postgres://cursus@127.0.0.1:$((PORT + 1)),127.0.0.1:$((PORT + 2)),127.0.0.1:$((PORT + 3))/cursus?sslmode=disable&connect_timeout=2"
etcd=127.0.0.1:$((PORT + 7)) peer=127.0.0.1:$((PORT + 8)) replica=127.0.0.1:$((PORT + 9))
patroni=() # process of each node
others=()  # etcd and the replica
loops=()   # the writer and the reader

now() { date +%s%3N; } # milliseconds
say() { printf '%(%H:%M:%S)T %s\n' -1 "$*"; }
api() { curl -fs --max-time 2 "http://127.0.0.1:$((PORT + 3 + $1))/$2"; }
sql() { PGCONNECT_TIMEOUT=2 "$postgres/psql" -h 127.0.0.1 -p "$((PORT + $1))" -U postgres -XAtqc "$2"; }

# as_server becomes a command that root may not run.
as_server() {
  [ "$(id -u)" != 0 ] || exec setpriv --reuid=postgres --regid=postgres --init-groups --inh-caps=-all "$@"
  exec "$@"
}

# crash ends a node's Patroni and PostgreSQL as a power cut does.
crash() {
  local pids=("${patroni[$1]}") server
  if server=$(head -1 "$folder/node$1/data/postmaster.pid" 2>/dev/null); then pids+=("$server"); fi
  kill -9 "${pids[@]}" 2>/dev/null || true
  wait "${patroni[$1]}" 2>/dev/null || true
}

stop() {
  local node
  touch "$folder/stop"
  for node in "${!patroni[@]}"; do crash "$node"; done
  [ ${#loops[@]} = 0 ] || wait "${loops[@]}" || true
  [ ${#others[@]} = 0 ] || kill "${others[@]}" 2>/dev/null || true
  wait
  if [ -n "${KEEP:-}" ]; then echo "logs: $folder"; else rm -rf "$folder"; fi
}
trap stop EXIT
trap 'exit 1' INT TERM

# eventually SECONDS COMMAND...: run a command until it succeeds.
eventually() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ "$SECONDS" -lt "$deadline" ] || { echo "not in time: $*" >&2; return 1; }
    sleep 0.1
  done
}

settings() {
  cat <<END
scope: cursus
name: node$1
restapi: {listen: "127.0.0.1:$((PORT + 3 + $1))", connect_address: "127.0.0.1:$((PORT + 3 + $1))"}
etcd3: {host: "$etcd"}
bootstrap:
  dcs:
    ttl: $TTL
    loop_wait: $((TTL / 3))
    retry_timeout: $((TTL / 3))
    synchronous_mode: true         # only who has every acknowledged commit is promoted,
    synchronous_mode_strict: true  # and where nobody else would have it, nothing is acknowledged
    postgresql:
      use_pg_rewind: true
      parameters: {wal_level: replica, max_connections: 40, shared_buffers: 32MB, synchronous_commit: "on"}
  initdb: [encoding: UTF8, locale: C.UTF-8, no-sync]
postgresql:
  listen: "127.0.0.1:$((PORT + $1))"
  connect_address: "127.0.0.1:$((PORT + $1))"
  bin_dir: $postgres
  data_dir: $folder/node$1/data
  pgpass: $folder/node$1/pgpass
  authentication: {superuser: {username: postgres}, replication: {username: replicator}, rewind: {username: postgres}}
  parameters: {unix_socket_directories: $folder/node$1}
  pg_hba: [host all all 127.0.0.1/32 trust, host replication all 127.0.0.1/32 trust]
END
}

# begin starts a node; one that was killed follows whoever leads by then.
begin() {
  (as_server patroni "$folder/node$1.yml") >>"$folder/node$1.log" 2>&1 &
  patroni[$1]=$!
}

# leader prints the node that leads.
leader() {
  local node
  for node in "${NODES[@]}"; do
    if api "$node" leader >/dev/null; then echo "$node" && return; fi
  done
  return 1
}

# whole succeeds when one leads and the others have what it writes, one of them
# before it acknowledges.
whole() {
  local at
  at=$(leader) &&
    [ "$(sql "$at" "SELECT count(*), count(*) FILTER (WHERE sync_state = 'sync') FROM pg_stat_replication WHERE state = 'streaming'")" = '2|1' ]
}

# write writes one set of invented people after another. It notes of those that
# were acknowledged when the attempt began, when it ended, version and set.
write() {
  local n=0 from said
  while [ ! -e "$folder/stop" ]; do
    n=$((n + 1))
    "$CURSUS" synth --terms 1000 --seed "$n" --out "$folder/set/$n" >/dev/null 2>&1
    until [ -e "$folder/stop" ]; do
      from=$(now)
      if said=$(timeout 10 "$CURSUS" ingest --store "$store" "$folder/set/$n" 2>&1); then
        echo "$from $(now) $(grep -o 'version [0-9]*' <<<"$said" | cut -d' ' -f2) $n" >>"$folder/acknowledged"
        break
      fi
      echo "$from ${said//$'\n'/ }" >>"$folder/refused"
      sleep 0.1
    done
    rm -r "$folder/set/$n"
  done
}

# ask asks the replica some ten times a second.
ask() {
  until [ -e "$folder/stop" ]; do
    if curl -fsS --max-time 1 -H 'Content-Type: application/json' -d '{"query":"{people(first:1){nodes{name}}}"}' \
      "http://$replica/graphql" 2>&1 | grep -q '"name"'; then
      echo >>"$folder/answered"
    else
      echo >>"$folder/unanswered"
    fi
    sleep 0.1
  done
}

lines() { if [ -e "$folder/$1" ]; then wc -l <"$folder/$1"; else echo 0; fi; }

# acknowledged_after prints when the first version was acknowledged of those whose
# writing began after a time.
acknowledged_after() { awk -v t="$1" '$1 > t { print $2; found = 1; exit } END { exit !found }' "$folder/acknowledged"; }

# lost prints the acknowledged versions that the store does not hold as such.
lost() {
  "$CURSUS" history --json --store "$store" | sed -E 's/.*"version":([0-9]+),.*"from":\["[^"]*\/([0-9]+)"\].*/\1 \2/' | sort >"$folder/held"
  cut -d' ' -f3,4 "$folder/acknowledged" | sort | comm -23 - "$folder/held"
}

mkdir "$folder/etcd" "$folder/set"
for node in "${NODES[@]}"; do
  mkdir -m 700 "$folder/node$node"
  settings "$node" >"$folder/node$node.yml"
done
[ "$(id -u)" != 0 ] || chown -R postgres "$folder"

etcd --name trial --data-dir "$folder/etcd" --listen-client-urls "http://$etcd" --advertise-client-urls "http://$etcd" \
  --listen-peer-urls "http://$peer" --initial-advertise-peer-urls "http://$peer" --initial-cluster "trial=http://$peer" >"$folder/etcd.log" 2>&1 &
others+=($!)
eventually 20 curl -fs "http://$etcd/health"
for node in "${NODES[@]}"; do begin "$node"; done
eventually 120 whole
at=$(leader)
sql "$at" 'CREATE ROLE cursus LOGIN'
sql "$at" 'CREATE DATABASE cursus OWNER cursus'
say "$(patroni --version), $(etcd --version | sed 's/ Version://;q'), PostgreSQL $(sql "$at" 'SHOW server_version'), ttl $TTL s; node$at leads"

write &
loops+=($!)
eventually 30 test -s "$folder/acknowledged"
"$CURSUS" serve --addr "$replica" --store "$store" >"$folder/replica.log" 2>&1 &
others+=($!)
eventually 20 "$CURSUS" health --addr "$replica"
ask &
loops+=($!)

for ((round = 1; round <= ROUNDS; round++)); do
  eventually 30 acknowledged_after "$(now)"
  old=$(leader)
  killed=$(now)
  crash "$old"
  eventually $((4 * TTL)) acknowledged_after "$killed"
  took=$(($(acknowledged_after "$killed") - killed))
  say "node$old killed; node$(leader) leads, and the next version was acknowledged after $((took / 1000)).$((took % 1000 / 100)) s"
  begin "$old"
  eventually 120 whole
  say "node$old follows"
done

eventually 30 acknowledged_after "$(now)"
touch "$folder/stop"
wait "${loops[@]}"
newest=$("$CURSUS" history --json --store "$store" | sed -E '1s/.*"dataset":"([^"]*)".*/\1/;q')
eventually 20 sh -c "curl -fs http://$replica/readyz | grep -q '\"$newest\"'"
say "the replica answered $(lines answered) questions, failed $(lines unanswered), and is at the newest version"
missing=$(lost)
say "$(lines acknowledged) versions were acknowledged, $(grep -c . <<<"$missing" || true) of them are lost; $(lines refused) attempts to write failed"
[ -z "$missing" ]
