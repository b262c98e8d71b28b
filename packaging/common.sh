# Shared by run, test and bench: finds the JDK, installs missing system packages, builds what is stale. Sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf 'redraft: %s\n' "$*" >&2; }
die() { say "$*"; exit 2; }

# Java 17 reads the names of files as the locale says, and knows only ASCII where there is no locale or one that is not
# installed: then the language asked for in UTF-8, or the plain UTF-8 locale.
use_utf8_locale() {
  [ "$(locale charmap 2>/dev/null)" != UTF-8 ] || return 0
  local asked=${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} candidate
  for candidate in "${asked%%[.@]*}.UTF-8" C.UTF-8 en_US.UTF-8; do
    if [ "$(LC_ALL=$candidate locale charmap 2>/dev/null)" = UTF-8 ]; then
      export LC_ALL=$candidate
      return 0
    fi
  done
}
use_utf8_locale

# The java command; a JDK 17 or newer, or a message that says what to do.
find_java() {
  java=${JAVA_HOME:+$JAVA_HOME/bin/}java
  command -v "$java" >/dev/null 2>&1 || die "no Java found. Install a JDK 17 or newer (Debian, Ubuntu: apt-get install openjdk-17-jdk-headless)."
  java_major=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = \([0-9]*\).*/\1/p')
  [ "${java_major:-0}" -ge 17 ] || die "Java ${java_major:-?} is too old: a JDK 17 or newer is needed. Set JAVA_HOME to one."
}

# install_packages PACKAGE...: through the system's package manager, saying so; a message with the command where that is not possible.
install_packages() {
  if ! command -v apt-get >/dev/null 2>&1; then
    die "missing system packages: $*. Install them with your package manager and start again."
  fi
  local sudo=""
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || die "missing system packages. Run as root: apt-get install $*"
    sudo=sudo
  fi
  say "installing $* with apt-get"
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

have_library() { ldconfig -p 2>/dev/null | grep -q "$1" || ls /usr/lib/*/"$1"* >/dev/null 2>&1; }

# What a JavaFX window needs on Linux.
window_packages() {
  have_library libgtk-3.so.0 || echo libgtk-3-0
  have_library libXtst.so.6 || echo libxtst6
  { command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list 2>/dev/null | head -n 1)" ]; } || echo fontconfig fonts-dejavu-core
}

# Fonts for what the system's own cannot draw: Chinese, Japanese, Korean, Thai, Devanagari, and emoji (JavaFX cannot draw
# colour emoji fonts).
text_packages() {
  command -v fc-list >/dev/null 2>&1 || return 0
  [ -n "$(fc-list :lang=zh 2>/dev/null | head -n 1)" ] || echo fonts-noto-cjk
  [ -n "$(fc-list :lang=th 2>/dev/null | head -n 1)" ] || echo fonts-thai-tlwg
  [ -n "$(fc-list :lang=hi 2>/dev/null | head -n 1)" ] || echo fonts-lohit-deva
  [ -n "$(fc-list :charset=1f680 family 2>/dev/null | grep -vi color | head -n 1)" ] || echo fonts-symbola
}

# Asks for fonts whenever some are missing, once a day where they cannot be had: a window without them is better than none.
install_fonts() {
  local fonts refused="$root/target/.fonts-refused"
  fonts=$(text_packages | tr '\n' ' ')
  if [ -z "${fonts// /}" ] || [ -n "$(find "$refused" -mtime -1 2>/dev/null)" ]; then
    return 0
  fi
  # shellcheck disable=SC2086
  if ! (install_packages $fonts); then
    say "without $fonts some scripts are drawn as boxes"
    mkdir -p "$root/target"
    touch "$refused"
  fi
}

# The classes of a first rewrite, made with the build: with them a command takes a quarter less processor time.
command_archive="$root/target/redraft-command.jsa"

# Makes the archive of the command line's classes, whole or not at all. Commands work without it, and start slower.
archive_command_classes() {
  local home
  home=$(mktemp -d)
  assemble_java_command
  for_command_line
  echo "It's classes is archived befor the first command." |
    env -u AI_DEFAULT_TIER REDRAFT_HOME="$home" "${java_command[@]}" -XX:ArchiveClassesAtExit="$home/classes.jsa" \
      -Xlog:disable app.redraft.launch.Main rewrite --tier edge - >/dev/null 2>&1 &&
    mv "$home/classes.jsa" "$command_archive" || true
  rm -rf "$home"
}

# Builds the jar and gathers the libraries when a source is newer than the last build.
build_if_stale() {
  local stamp="$root/target/.built"
  if [ -f "$stamp" ] && [ -z "$(find "$root/pom.xml" "$root/src/main" -newer "$stamp" -print -quit)" ]; then
    return
  fi
  command -v mvn >/dev/null 2>&1 || die "no Maven found. Install it (Debian, Ubuntu: apt-get install maven)."
  say "building (the first time takes a few minutes)"
  # A class archive of an older build would be refused at every start, and cost more than none.
  rm -rf "$root/target/lib" "$root/target/redraft.jsa" "$command_archive" "$stamp"
  (cd "$root" && mvn -q -B -Dmaven.test.skip=true package) >&2 || die "the build failed; the lines above say why."
  touch "$stamp"
  archive_command_classes
}

# Sets java_command: the whole command up to the program's arguments. JavaFX goes on the module path, the rest on the class path.
assemble_java_command() {
  local modules="" classes="$root/target/redraft.jar" jar
  for jar in "$root"/target/lib/*.jar; do
    case ${jar##*/} in
      javafx-*-linux*.jar | javafx-*-mac*.jar) modules="$modules:$jar" ;;
      javafx-*) ;;
      *) classes="$classes:$jar" ;;
    esac
  done
  java_command=("$java" -Xms64m -Xmx512m -XX:+UseG1GC -XX:TieredStopAtLevel=1 -Xshare:auto
    --module-path "${modules#:}" --add-modules javafx.controls,javafx.fxml
    -Dfile.encoding=UTF-8 -cp "$classes")
  # What loading the proofreader leaves over goes back to the system, within two minutes without work.
  java_command+=(-XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 -XX:G1PeriodicGCInterval=120000)
  # A dump of the memory would hold keys and text: none is written, whatever the environment asks Java for.
  java_command+=(-XX:-HeapDumpOnOutOfMemoryError -XX:-CreateCoredumpOnCrash)
  [ "$java_major" -lt 22 ] || java_command+=(--enable-native-access=ALL-UNNAMED,javafx.graphics)
}

# A command is over in seconds: it starts with the memory it will need, and one thread collects what is left over.
for_command_line() {
  java_command=("${java_command[@]/-XX:+UseG1GC/-XX:+UseSerialGC}")
  java_command=("${java_command[@]/-Xms64m/-Xms192m}")
  java_command+=(-Xmn96m)
}
