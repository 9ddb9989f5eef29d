# SPDX-License-Identifier: EUPL-1.2
# Sourced by the other scripts: sees to it that the system packages are there that balans is built with.
#
# Usage: require COMMAND-OR-PKGCONFIG PACKAGE "why" ... ; install_missing

missing_packages=()
missing_reasons=()

# require_command NAME PACKAGE WHY
require_command() {
  command -v "$1" >/dev/null 2>&1 || { missing_packages+=("$2"); missing_reasons+=("$2: $3"); }
}

# require_library PKGCONFIG-NAME PACKAGE WHY
require_library() {
  command -v pkg-config >/dev/null 2>&1 && pkg-config --exists "$1" 2>/dev/null \
    || { missing_packages+=("$2"); missing_reasons+=("$2: $3"); }
}

# require_swift: the toolchain is not a system package; without it there is nothing to build with.
require_swift() {
  command -v swift >/dev/null 2>&1 && return
  echo "balans is built with Swift 6.2 or newer, which was not found. Install it from swift.org and try again." >&2
  exit 69
}

install_missing() {
  [ "${#missing_packages[@]}" -eq 0 ] && return
  echo "These system packages are missing:" >&2
  printf '  %s\n' "${missing_reasons[@]}" >&2
  if ! command -v apt-get >/dev/null 2>&1; then
    echo "There is no apt-get here. Install them (or their like) with your own package manager and try again." >&2
    exit 69
  fi
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
      as_root=(sudo)
    else
      echo "Installing needs root. Ask your administrator for: apt-get install ${missing_packages[*]}" >&2
      exit 69
    fi
  fi
  echo "Installing them with apt-get." >&2
  # A package list that cannot be refreshed is no reason to stop: it may be recent enough.
  "${as_root[@]}" apt-get update -qq >/dev/null 2>&1 || true
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq "${missing_packages[@]}" >/dev/null || {
    echo "Installing failed. Try yourself: apt-get install ${missing_packages[*]}" >&2
    exit 69
  }
}

require_build_packages() {
  require_swift
  case "$(uname -s)" in
    Linux)
      require_command pkg-config pkg-config "finds the libraries below"
      require_library libxml-2.0 libxml2-dev "checks templates and reports (XML)"
      require_library libzip libzip-dev "reads Excel workbooks (XLSX)"
      require_library sqlite3 libsqlite3-dev "the archive of earlier periods (SQLite)"
      require_library xlsxwriter libxlsxwriter-dev "questionnaires and empty registers as workbooks (XLSX)"
      require_library libcrypto libssl-dev "fingerprints of files (SHA-256)"
      ;;
    Darwin)
      # macOS has libxml2 and CryptoKit; pkg-config finds Homebrew's libxml2 where that is preferred, and libxlsxwriter.
      ;;
  esac
}
