# shellcheck shell=bash
# Debian packages from the release build. Sourced by ./motcua, which gives root, say, die, build.

: "${root:?}"
readonly package_folder=$root/build/packages

# The version of the project and the moment of the last commit: a later build is a later version.
package_version() {
    local version
    version=$(sed -n 's/^project(motcua VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
    echo "$version+$(git log -1 --format=%cd --date=format-local:%Y%m%d%H%M)"
}

package_all() {
    local work=$root/build/package/motcua
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
    export SOURCE_DATE_EPOCH TZ=UTC
    rm -rf "$root/build/package" "$package_folder"
    mkdir -p "$work" "$package_folder"
    cp -r images/debian "$work/debian"
    write_changelog >"$work/debian/changelog"
    say "packing"
    export MOTCUA_BUILD=$root/build/${MOTCUA_PRESET:-release}
    (cd "$work" && dpkg-buildpackage -b -uc -us) \
        >build/package/log 2>&1 || { tail -n 30 build/package/log >&2; die "packing failed"; }
    mv build/package/*.deb "$package_folder"
    say "hardening of the programs"
    find "$work/debian" -path '*/usr/bin/motcua-*' -type f -exec tests/static/hardening.sh {} +
    say "what is in them"
    images/sbom.sh "$package_folder" >"$package_folder/motcua.cdx.json"
    say "lintian"
    lintian --fail-on error "$package_folder"/*.deb
    say "the packages are in $package_folder"
}

write_changelog() {
    cat <<TEXT
motcua ($(package_version)) bookworm; urgency=medium

  * Built from commit $(git log -1 --format=%h).

 -- motcua engineers <engineers@motcua.internal>  $(git log -1 --format=%cD)
TEXT
}
