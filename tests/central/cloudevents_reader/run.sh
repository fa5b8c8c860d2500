#!/bin/sh
# An independent reader of our events: run.sh SAMPLE_PROGRAM WORK_FOLDER. Exit 77 skips.
set -eu
here=$(dirname "$0")
sample=$1
work=$2

skip() {
    echo "skipped: $1"
    exit 77
}

command -v node >/dev/null && command -v npm >/dev/null || skip "node and npm are not installed"
mkdir -p "$work"
cp "$here/package.json" "$here/read.js" "$work/"
cd "$work"
[ -d node_modules/cloudevents ] ||
    timeout 90 npm install --no-audit --no-fund --silent >install.log 2>&1 ||
    skip "npm could not install the package cloudevents"
"$sample" >sent.json
node read.js <sent.json >returned.json
"$sample" check <returned.json
echo "the package cloudevents read 50 events and wrote them back the same"
