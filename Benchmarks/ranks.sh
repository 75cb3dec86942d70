#!/usr/bin/env bash
# Times the same work on 1, 2 and 4 ranks of one thread each, as rows of a table: ranks.sh path/to/tinyr1-bench,
# which was built with the package trait MPI.
set -euo pipefail
options=()
if [[ $(mpirun --version) == *"Open MPI"* ]]; then
  options=(--quiet --oversubscribe --bind-to none)
  (( EUID )) || options+=(--allow-run-as-root)
fi
echo "| ranks | work | | item | milliseconds |"
echo "|-:|-|-|-|-:|"
for count in 1 2 4; do mpirun -n "$count" "${options[@]}" "$1" ranks; done
