#!/usr/bin/env bash
# sbom.sh FOLDER: what the packages there are made of, as CycloneDX 1.5 JSON on standard output:
# our packages, what each needs at run time, and what is compiled into them.
set -euo pipefail

# Compiled in without leaving a trace in the dependencies: headers only, or static.
readonly compiled_in=(libboost1.81-dev libboost-json1.81-dev libtomlplusplus-dev)

quote() { sed 's/\\/\\\\/g; s/"/\\"/g; s/^/"/; s/$/"/'; }

# component NAME VERSION ARCHITECTURE [SHA256]
component() {
    local hashes=
    [[ -z ${4:-} ]] || hashes=", \"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"$4\"}]"
    printf '{"type": "library", "name": %s, "version": %s, "bom-ref": %s, "purl": %s%s}' \
        "$(quote <<<"$1")" "$(quote <<<"$2")" "$(quote <<<"$(reference "$@")")" \
        "$(quote <<<"$(reference "$@")")" "$hashes"
}

reference() { echo "pkg:deb/debian/$1@${2//+/%2B}?arch=$3&distro=debian-12"; }

field() { dpkg-deb -f "$1" "$2"; }

# The packages that a file's dependencies name, ours left out.
needs() {
    field "$1" Depends | tr ',' '\n' | sed 's/|.*//; s/(.*//; s/ //g' | grep -v '^motcua-' | sort -u
}

installed() { dpkg-query -W -f='${Package} ${Version} ${Architecture}\n' "$1" | head -n 1; }

# known NAME: its reference as it is on this machine; nothing when it is not here.
known() {
    local parts
    read -ra parts < <(installed "$1" 2>/dev/null) && reference "${parts[@]}"
}

join() { paste -sd, | sed 's/,/, /g'; }

components() {
    local file name parts
    for file in "$1"/*.deb; do
        component "$(field "$file" Package)" "$(field "$file" Version)" \
            "$(field "$file" Architecture)" "$(sha256sum "$file" | cut -d' ' -f1)"
        echo
    done
    for name in $({ for file in "$1"/*.deb; do needs "$file"; done
        printf '%s\n' "${compiled_in[@]}"; } | sort -u); do
        read -ra parts < <(installed "$name" 2>/dev/null) || continue
        component "${parts[@]}"
        echo
    done
}

dependencies() {
    local file name
    for file in "$1"/*.deb; do
        printf '{"ref": %s, "dependsOn": [%s]}\n' \
            "$(reference "$(field "$file" Package)" "$(field "$file" Version)" \
                "$(field "$file" Architecture)" | quote)" \
            "$({ for name in $(needs "$file"); do known "$name" || true; done
                [[ $(field "$file" Architecture) == all ]] ||
                    for name in "${compiled_in[@]}"; do known "$name"; done
                } | quote | join)"
    done
}

cat <<JSON
{
"bomFormat": "CycloneDX",
"specVersion": "1.5",
"version": 1,
"metadata": {
"timestamp": "$(date -u -d "@${SOURCE_DATE_EPOCH:-$(date +%s)}" +%FT%TZ)",
"component": {"type": "application", "name": "motcua", "bom-ref": "motcua"}
},
"components": [
$(components "$1" | sed '$!s/$/,/')
],
"dependencies": [
$(dependencies "$1" | sed '$!s/$/,/')
]
}
JSON
