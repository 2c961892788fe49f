# What every root script needs: the right Swift and the Debian packages. Sourced, not run.
# Says what it does, in Dutch, because the reader is the user.

kleinste_swift="6.2"
bouwpakketten="libsqlite3-dev libxml2-dev libgeos-dev libproj-dev proj-data libzip-dev pkg-config libjs-leaflet"
proefpakketten="libxml2-utils chromium python3-venv curl"

zeg() { printf '%s\n' "$*" >&2; }
stop() { zeg "$*"; exit 2; }

controleer_swift() {
  command -v swift >/dev/null 2>&1 ||
    stop "Swift ontbreekt. Installeer Swift $kleinste_swift of nieuwer (swift.org/install) en probeer het opnieuw."
  local versie
  versie=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  [ "$(printf '%s\n%s\n' "$kleinste_swift" "$versie" | sort -V | head -n 1)" = "$kleinste_swift" ] ||
    stop "Swift $versie is te oud. De werkplaats heeft Swift $kleinste_swift of nieuwer nodig."
}

# Installs the packages among its arguments that are missing.
installeer() {
  command -v dpkg-query >/dev/null 2>&1 || {
    zeg "Dit is geen Debian of Ubuntu. Zorg zelf voor: $*"
    return 0
  }
  local ontbreekt="" pakket
  for pakket in "$@"; do
    dpkg-query -W -f='${Status}' "$pakket" 2>/dev/null | grep -q 'install ok installed' || ontbreekt="$ontbreekt $pakket"
  done
  [ -n "$ontbreekt" ] || return 0
  zeg "Ik installeer wat nog ontbreekt:$ontbreekt"
  local als=""
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null 2>&1 || stop "Vraag een beheerder om dit te installeren: apt-get install$ontbreekt"
    als="sudo"
  fi
  # shellcheck disable=SC2086  # A list of names, meant to be split.
  $als apt-get update -qq >&2 &&
    DEBIAN_FRONTEND=noninteractive $als apt-get install -y -qq --no-install-recommends $ontbreekt >/dev/null ||
    stop "Installeren is niet gelukt. Kijk of er internet is en probeer het opnieuw."
}
