#!/usr/bin/env bash
# clang_tidy.sh BUILD_FOLDER SOURCE...: clang-tidy of these sources, as many at once as there are
# cores. A source that was clean is not looked at again until it, a header of ours that it includes,
# its compiler flags or the checks change: what was clean is remembered in the user's cache folder,
# by the digest of all that. Needs a finished build of BUILD_FOLDER.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
readonly folder=$1
shift
readonly clean=${XDG_CACHE_HOME:-$HOME/.cache}/motcua-clang-tidy

# digests: "DIGEST SOURCE" a line, of every source that the build compiles. ninja knows the headers.
digests() {
    local what
    what=$({
        clang-tidy --version
        cat .clang-tidy
        grep CMAKE_CXX_FLAGS "$folder/CMakeCache.txt"
    } | sha256sum | cut -d ' ' -f 1)
    find hall drivers central ui kiosk queue-display tests cmake \
        \( -name '*.cpp' -o -name '*.h' \) -exec sha256sum {} + >"$folder/source-digests"
    ninja -C "$folder" -t deps |
        awk -v root="$PWD/" -v what="$what" '
            FNR == NR { digest[$2] = $1; next }
            /^[^ ]/ { if (source != "") print source, key; source = ""; key = what; next }
            {
                if (index($1, root) == 1) $1 = substr($1, length(root) + 1)
                sub(/^(\.\.\/)+/, "", $1)
                if (!($1 in digest)) next
                if (source == "" && $1 ~ /\.cpp$/) source = $1
                key = key " " digest[$1]
            }
            END { if (source != "") print source, key }' "$folder/source-digests" - |
        while read -r source key; do
            printf '%s %s\n' "$(sha256sum <<<"$key" | cut -d ' ' -f 1)" "$source"
        done
}

# look SOURCE DIGEST: runs clang-tidy, remembers a clean one.
look() {
    local said
    said=$(mktemp)
    if clang-tidy -p "$folder" --quiet --warnings-as-errors='*' "$1" >"$said" 2>/dev/null; then
        touch "$clean/$2"
    else
        sed "s|^$PWD/||" "$said"
        rm -f "$said"
        return 1
    fi
    rm -f "$said"
}
export -f look
export folder clean

mkdir -p "$clean"
find "$clean" -type f -mtime +60 -delete
declare -A digest_of
while read -r digest source; do digest_of[$source]=$digest; done < <(digests)

changed=()
for source in "$@"; do
    [[ -v digest_of[$source] ]] ||
        { echo "$source is not compiled by $folder: build it first" >&2; exit 1; }
    [[ -e $clean/${digest_of[$source]} ]] || changed+=("$source" "${digest_of[$source]}")
done
echo "$# sources, $((${#changed[@]} / 2)) of them changed since they were clean"
((${#changed[@]} == 0)) ||
    printf '%s\0' "${changed[@]}" | xargs -0 -P "$(nproc)" -n 2 bash -c 'look "$@"' look
