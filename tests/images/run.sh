#!/usr/bin/env bash
# run.sh IMAGE_FOLDER BIN [TEST...]: the tests of the image, one machine at a time; all of them, or
# those named: boot, escape, update, power_cut. What they saw stays in IMAGE_FOLDER/tests.
set -euo pipefail
image=$(realpath "$1") bin=$(realpath "$2")
shift 2
cd "$(dirname "$0")"
tests=("$@")
((${#tests[@]})) || tests=(boot escape update power_cut)
for name in "${tests[@]}"; do
    printf '== %s\n' "$name"
    node "${name}_test.mjs" "$image" "$bin" "$image/tests/$name"
done
