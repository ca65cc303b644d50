#!/usr/bin/env bash
# A throw-away Slurm cluster of two nodes, n1 and n2, on this one machine: Debian's slurmctld,
# slurmd, slurm-client and munge, as root and without systemd, on ports and with a munge key of its
# own, so that it neither needs nor disturbs any other cluster.
#
#   cluster.sh start FOLDER       starts it; prints the value that SLURM_CONF must have to use it
#   cluster.sh lose FOLDER NODE   pulls a node's plug: its daemon and all its jobs die at once
#   cluster.sh revive FOLDER NODE starts it again
#   cluster.sh stop FOLDER        ends every process of it; the logs stay in FOLDER
set -euo pipefail

free_ports() {
  node -e '
    const { createServer } = require("node:net");
    const servers = [0, 0, 0].map(() => createServer().listen(0, "127.0.0.1"));
    setTimeout(() => {
      console.log(servers.map((server) => server.address().port).join(" "));
      servers.forEach((server) => server.close());
    }, 50);'
}

# A node is DOWN after SlurmdTimeout, and what ran there starts again cred_expire later: with the
# defaults of 300 s and 120 s a test would wait for minutes. KillWait is how long a job has after
# SIGTERM. There is no accounting database.
configuration() {
  local folder=$1 controller=$2 first=$3 second=$4
  cat <<CONF
ClusterName=quenched
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmctldPort=$controller
SlurmUser=root
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=$folder/munge/socket,cred_expire=5
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool-%n
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/%n.pid
SlurmctldLogFile=$folder/slurmctld.log
SlurmdLogFile=$folder/%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
MpiDefault=none
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
ReturnToService=2
SlurmdTimeout=6
MessageTimeout=2
InactiveLimit=0
KillWait=5
CompleteWait=0
SchedulerType=sched/backfill
SchedulerParameters=sched_interval=1,sched_min_interval=0,bf_interval=1,batch_sched_delay=0
NodeName=n1 NodeHostname=$(hostname -s) NodeAddr=127.0.0.1 Port=$first CPUs=2 RealMemory=2000
NodeName=n2 NodeHostname=$(hostname -s) NodeAddr=127.0.0.1 Port=$second CPUs=2 RealMemory=2000
PartitionName=all Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP
CONF
}

# Each node reads its own copy of the configuration: slurmd hands the path down to all that runs on
# the node, jobs included, and so they can be found.
start_node() {
  local folder=$1 node=$2
  cp "$folder/slurm.conf" "$folder/$node.conf"
  SLURM_CONF=$folder/$node.conf slurmd -N "$node"
}

processes_of() {
  local file
  for file in /proc/[0-9]*/environ; do
    if tr '\0' '\n' 2>/dev/null <"$file" | grep -qxF "SLURM_CONF=$1/$2.conf"; then
      basename "$(dirname "$file")"
    fi
  done
}

wait_until() {
  local seconds=$1
  shift
  for ((turn = 0; turn < seconds * 5; turn++)); do
    if "$@" >/dev/null 2>&1; then return; fi
    sleep 0.2
  done
  echo "not within $seconds s: $*" >&2
  return 1
}

start() {
  local folder=$1
  local conf=$folder/slurm.conf
  mkdir -p "$folder"/{munge,state,spool-n1,spool-n2}
  chmod 755 "$folder" "$folder/munge"
  head -c 1024 /dev/urandom >"$folder/munge/key"
  chmod 600 "$folder/munge/key"
  # shellcheck disable=SC2046 # three ports, three words
  configuration "$folder" $(free_ports) >"$conf"
  munged --force --socket="$folder/munge/socket" --key-file="$folder/munge/key" \
    --pid-file="$folder/munged.pid" --log-file="$folder/munged.log" --seed-file="$folder/munge/seed"
  export SLURM_CONF=$conf
  slurmctld
  start_node "$folder" n1
  start_node "$folder" n2
  wait_until 20 all_idle
  echo "$conf"
}

all_idle() {
  [ "$(sinfo --noheader --Node --format=%t | grep -c '^idle$')" = 2 ]
}

lose() {
  local processes
  # Stopped first: a daemon that saw a job die would report it.
  processes=$(processes_of "$1" "$2")
  if [ -n "$processes" ]; then
    # shellcheck disable=SC2086 # one word per process; one that has ended in between is no error
    kill -STOP $processes 2>/dev/null || true
    # shellcheck disable=SC2086
    kill -KILL $processes 2>/dev/null || true
  fi
  rm -f "$1/$2.pid"
}

stop() {
  local folder=$1
  lose "$folder" n1
  lose "$folder" n2
  local name
  for name in slurmctld munged; do
    if [ -f "$folder/$name.pid" ]; then kill "$(cat "$folder/$name.pid")" 2>/dev/null || true; fi
  done
  wait_until 10 gone "$folder"
}

gone() {
  local name
  for name in slurmctld munged; do
    [ ! -f "$1/$name.pid" ] || ! kill -0 "$(cat "$1/$name.pid")" || return 1
  done
}

case ${1-} in
  start) start "$2" ;;
  lose) lose "$2" "$3" ;;
  revive) start_node "$2" "$3" ;;
  stop) stop "$2" ;;
  *)
    sed -n '2,9s/^# \{0,1\}//p' "$0"
    exit 2
    ;;
esac
