# SPDX-License-Identifier: Apache-2.0
# What script/run and script/test share: packages, configure and build. Sourced by bash with $root set to the
# repository's folder, which may have spaces in its path. Everything said here goes to standard error, so that the
# program's own output stays clean.
# shellcheck shell=bash
: "${root:?is set by the script that sources this}"

say() { printf '%s\n' "$*" >&2; }
fail() {
  say "$@"
  exit 1
}

# wanted_packages PART...: the packages of these parts of packages.txt.
wanted_packages() {
  local part
  for part in "$@"; do
    sed -n "/^\[$part\]/,/^\[/p" "$root/script/packages.txt" | sed 's/#.*//; /^\[/d' | tr -s ' \n' '\n' | sed '/^$/d'
  done
}

# missing_packages PACKAGE...: those that dpkg does not know as installed. dpkg-query fails if it does not know one.
missing_packages() {
  local installed package
  # shellcheck disable=SC2016  # dpkg-query's own variables
  installed=$(dpkg-query -W -f='${db:Status-Abbrev}:${Package}\n' "$@" 2>/dev/null || true)
  for package in "$@"; do
    grep -qE "^[ih]i *:${package//+/\\+}\$" <<<"$installed" || printf '%s\n' "$package"
  done
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  elif command -v sudo >/dev/null; then
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  else
    fail "Packages must be installed and there is no sudo. As root: apt-get install ${missing[*]}"
  fi
}

# install_packages PART...: installs what is missing; asks apt nothing when all is there.
install_packages() {
  command -v dpkg-query >/dev/null || fail "This needs Debian 12 (or a system with its packages): dpkg is not here."
  local list wanted missing
  list=$(wanted_packages "$@")
  mapfile -t wanted <<<"$list"
  [ "${#wanted[@]}" -gt 10 ] || fail "script/packages.txt names no packages"
  list=$(missing_packages "${wanted[@]}")
  [ -n "$list" ] || return 0
  mapfile -t missing <<<"$list"
  local log="$root/build/packages.log" apt=(apt-get -y -o DPkg::Lock::Timeout=300)
  say "Installing ${#missing[@]} packages (log: $log): ${missing[*]}"
  mkdir -p "$root/build"
  # An old package list may still name what is needed, so a failed update alone does not stop us.
  as_root "${apt[@]}" update </dev/null >"$log" 2>&1 || say "apt-get update failed; trying with the lists that are here"
  if ! as_root "${apt[@]}" --no-install-recommends install "${missing[@]}" </dev/null >>"$log" 2>&1; then
    tail -n 20 "$log" >&2
    fail "apt-get could not install: ${missing[*]}"
  fi
}

# build PRESET [TARGET...]: configures when there is need, then builds what changed.
build() {
  local preset=$1 folder="$root/build/$1" options=() quiet=()
  shift
  if command -v ccache >/dev/null; then
    options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    export CCACHE_SLOPPINESS=pch_defines,time_macros
    export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1 # another clone of the repository finds what this one compiled
  fi
  # Ninja configures anew by itself when a CMake file changes; it does not know about the presets and the options.
  local stamp wanted_stamp
  stamp="$folder/configured"
  wanted_stamp=$(printf '%s\n' "$root" "${options[@]}" | cat - "$root/CMakePresets.json" | sha256sum)
  if [ ! -f "$folder/build.ninja" ] || [ "$(cat "$stamp" 2>/dev/null)" != "$wanted_stamp" ]; then
    [ -f "$folder/CMakeCache.txt" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt" &&
      rm -rf "$folder" # the repository was moved or copied with its build folder
    say "Configuring $preset"
    (cd "$root" && cmake --preset "$preset" "${options[@]}" --log-level=WARNING) >&2 </dev/null || return 1
    printf '%s\n' "$wanted_stamp" >"$stamp"
    say "Building $preset (the first time takes some minutes)"
  elif [ -f "$folder/built" ]; then
    quiet=(-- --quiet)
  fi
  local targets=()
  [ $# -gt 0 ] && targets=(--target "$@")
  (cd "$root" && cmake --build --preset "$preset" "${targets[@]}" "${quiet[@]}") >&2 </dev/null || return 1
  touch "$folder/built"
}
