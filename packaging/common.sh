# shellcheck shell=bash
# Shared by run and test: an environment in .venv as requirements.lock says, the libraries that
# Qt takes from the system, and the compiled catalogues. What is in place already costs nothing.

set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
venv=$root/.venv
python=$venv/bin/python
window=yes # "no" once Qt is known to lack what it needs to open one
apt_updated=no

# Everything said goes to standard error; standard output belongs to the program.
say() { printf 'dilemmakit: %s\n' "$*" >&2; }

stop() {
    say "$@"
    exit 1
}

# Make an empty environment (env -i, cron, a container) one in which programs can be found and run.
complete_environment() {
    # dpkg wants the sbin folders, which an ordinary user's PATH may lack.
    export PATH="${PATH:+$PATH:}/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
    local home=${HOME:-}
    if [ -z "$home" ] && command -v getent >/dev/null; then
        home=$(getent passwd "$(id -u)" | cut -d: -f6 || true)
    fi
    if [ -z "$home" ] || ! mkdir -p -- "$home" 2>/dev/null || [ ! -w "$home" ]; then
        home=$root/.home
        if [ ! -d "$home" ]; then
            mkdir -p -- "$home" || stop "There is no home folder, and none can be made in $root."
            say "This user has no home folder to write in; $home takes its place."
        fi
    fi
    export HOME=$home
    # Without any locale Qt complains that it cannot read letters outside English.
    if [ -z "${LC_ALL:-}${LC_CTYPE:-}${LANG:-}" ]; then export LANG=C.UTF-8; fi
    # What a user has installed for other programs must not mix with what the lock says.
    unset PYTHONPATH PYTHONHOME
    export PYTHONNOUSERSITE=1
}

# Install Debian packages as root; for anyone else name the command. Fails when they stay missing.
# $1 = what is missing, in words; the rest = packages.
install_packages() {
    local what=$1 log
    shift
    if ! command -v apt-get >/dev/null; then
        say "Missing: $what. On Debian and Ubuntu it is in: $*"
        return 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        say "Missing: $what. Install it with:"
        say "    sudo apt-get install $*"
        return 1
    fi
    say "installs $what: $*"
    log=$(mktemp)
    if [ "$apt_updated" = no ]; then
        apt_updated=yes
        DEBIAN_FRONTEND=noninteractive apt-get -qq update >"$log" 2>&1 </dev/null || true
    fi
    if DEBIAN_FRONTEND=noninteractive apt-get -qq --yes --no-install-recommends install "$@" \
        >>"$log" 2>&1 </dev/null; then
        rm -f -- "$log"
        return 0
    fi
    tail -n 20 -- "$log" >&2
    rm -f -- "$log"
    say "apt-get could not install $what."
    return 1
}

new_enough() { "$1" -I -S -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

can_make_venv() { "$1" -I -c 'import ensurepip, venv' 2>/dev/null; }

# Print every Python >= 3.11 that is found, one a line, the versions this is tested with first.
list_pythons() {
    local name path
    for name in python3.13 python3.12 python3.11 python3 python3.14; do
        for path in "$(command -v "$name" || true)" {/usr/local,/usr,/opt/homebrew}/bin/"$name" \
            /opt/python*/bin/"$name" "$HOME"/.local/bin/"$name" \
            "$HOME"/.pyenv/versions/*/bin/"$name"; do
            if [ -n "$path" ] && [ -x "$path" ] && new_enough "$path"; then
                printf '%s\n' "$path"
            fi
        done
    done
}

# Print the Python to use: the first that can make an environment, else the first at all.
find_python() {
    local path first=
    while read -r path; do
        if can_make_venv "$path"; then
            printf '%s\n' "$path"
            return 0
        fi
        first=${first:-$path}
    done < <(list_pythons)
    printf '%s\n' "$first"
}

# What the environment must have been made of: the lock, this Python, this place.
current_stamp() {
    "$python" -I -S -c '
import hashlib, sys
lock = hashlib.sha256(open(sys.argv[1] + "/requirements.lock", "rb").read()).hexdigest()
print(lock, sys.version.split()[0], sys.argv[1])' "$root" 2>/dev/null
}

environment_is_current() {
    [ -f "$venv/dilemmakit.stamp" ] && [ -x "$python" ] &&
        [ "$(current_stamp)" = "$(cat -- "$venv/dilemmakit.stamp")" ]
}

make_venv() {
    local interpreter log
    interpreter=$(find_python)
    if [ -z "$interpreter" ]; then
        install_packages "Python 3.11 or newer" python3 python3-venv || exit 1
        interpreter=$(find_python)
        [ -n "$interpreter" ] ||
            stop "Python 3.11 or newer is needed, and this system offers an older one only."
    fi
    if ! can_make_venv "$interpreter"; then
        install_packages "Python's venv module" \
            "$("$interpreter" -I -S -c \
                'import sys; print("python%d.%d-venv" % sys.version_info[:2])')" || exit 1
        can_make_venv "$interpreter" ||
            stop "$interpreter cannot make an environment even now; give it the module ensurepip."
    fi
    say "makes an environment in .venv with $("$interpreter" --version) …"
    log=$(mktemp)
    if ! "$interpreter" -I -m venv --clear -- "$venv" >"$log" 2>&1; then
        cat -- "$log" >&2
        rm -f -- "$log"
        stop "$venv could not be made."
    fi
    rm -f -- "$log"
}

prepare_environment() {
    complete_environment
    if environment_is_current; then return; fi
    [ -w "$root" ] || stop "$root cannot be written in, so .venv cannot be made there."
    # Two starts at once: the second waits here and then finds everything done.
    if command -v flock >/dev/null; then
        exec 9<"$root"
        flock 9
        if environment_is_current; then
            exec 9<&-
            return
        fi
    fi
    if ! { [ -x "$python" ] && new_enough "$python" && "$python" -m pip --version; } \
        >/dev/null 2>&1; then
        make_venv
    fi
    rm -f -- "$venv/dilemmakit.stamp"
    say "installs what requirements.lock names (about 600 MB, a minute or two) …"
    "$python" -m pip install --quiet --no-input --disable-pip-version-check --require-hashes \
        --only-binary :all: --requirement "$root/requirements.lock" ||
        stop "The packages could not be installed. Is this computer on a network?"
    # The checkout itself, as an editable install would put it there.
    "$python" -I -c '
import pathlib, sys, sysconfig
target = pathlib.Path(sysconfig.get_path("purelib"), "dilemmakit.pth")
target.write_text(sys.argv[1] + "\n", encoding="utf-8")' "$root"
    current_stamp >"$venv/dilemmakit.stamp"
    if command -v flock >/dev/null; then exec 9<&-; fi
}

# Print the shared libraries that the given files of Qt look for in vain, one a line.
missing_libraries() {
    ldd "$@" 2>/dev/null | sed -n 's/^[[:space:]]*\([^ ]*\) => not found$/\1/p' | sort -u
}

# Print the Debian package of a shared library. No answer: a name that we do not know.
package_of() {
    case $1 in
    libGL.so.1) echo libgl1 ;;
    libEGL.so.1) echo libegl1 ;;
    libX11.so.6) echo libx11-6 ;;
    libbrotlicommon.so.1 | libbrotlidec.so.1) echo libbrotli1 ;;
    libX11-xcb.so.1) echo libx11-xcb1 ;;
    libdbus-1.so.3) echo libdbus-1-3 ;;
    libfontconfig.so.1) echo libfontconfig1 ;;
    libfreetype.so.6) echo libfreetype6 ;;
    libglib-2.0.so.0 | libgthread-2.0.so.0 | libgobject-2.0.so.0 | libgio-2.0.so.0)
        echo libglib2.0-0
        ;;
    libgssapi_krb5.so.2) echo libgssapi-krb5-2 ;;
    libstdc++.so.6) echo libstdc++6 ;;
    libz.so.1) echo zlib1g ;;
    libzstd.so.1) echo libzstd1 ;;
    libxkbcommon.so.0) echo libxkbcommon0 ;;
    libxkbcommon-x11.so.0) echo libxkbcommon-x11-0 ;;
    libxcb.so.1) echo libxcb1 ;;
    libxcb-cursor.so.0) echo libxcb-cursor0 ;;
    libxcb-icccm.so.4) echo libxcb-icccm4 ;;
    libxcb-image.so.0) echo libxcb-image0 ;;
    libxcb-keysyms.so.1) echo libxcb-keysyms1 ;;
    libxcb-randr.so.0) echo libxcb-randr0 ;;
    libxcb-render-util.so.0) echo libxcb-render-util0 ;;
    libxcb-render.so.0) echo libxcb-render0 ;;
    libxcb-shape.so.0) echo libxcb-shape0 ;;
    libxcb-shm.so.0) echo libxcb-shm0 ;;
    libxcb-sync.so.1) echo libxcb-sync1 ;;
    libxcb-util.so.1) echo libxcb-util1 ;;
    libxcb-xfixes.so.0) echo libxcb-xfixes0 ;;
    libxcb-xkb.so.1) echo libxcb-xkb1 ;;
    libwayland-client.so.0) echo libwayland-client0 ;;
    libwayland-cursor.so.0) echo libwayland-cursor0 ;;
    libwayland-egl.so.1) echo libwayland-egl1 ;;
    esac
}

# $1 = what the libraries are for, in words; the rest = their names. Fails when they stay missing.
install_libraries() {
    local what=$1 library package packages=() unknown=()
    shift
    for library in "$@"; do
        package=$(package_of "$library")
        if [ -n "$package" ]; then packages+=("$package"); else unknown+=("$library"); fi
    done
    if [ ${#unknown[@]} -gt 0 ]; then
        say "Missing: $what: ${unknown[*]}. Install what holds them."
    fi
    if [ ${#packages[@]} -eq 0 ]; then return 1; fi
    mapfile -t packages < <(printf '%s\n' "${packages[@]}" | sort -u)
    install_packages "$what" "${packages[@]}" && [ ${#unknown[@]} -eq 0 ]
}

# Bring in what Qt needs from the system: to run at all, and to open a window.
prepare_libraries() {
    local qt drawing windowing missing
    if [ "$(uname -s)" != Linux ] || ! command -v ldd >/dev/null; then return; fi
    for qt in "$venv"/lib/python3*/site-packages/PySide6/Qt; do :; done
    drawing=("$qt"/lib/libQt6{Core,Gui,Network,Svg,Widgets}.so.6
        "$qt/plugins/platforms/libqoffscreen.so")
    windowing=("$qt/plugins/platforms/libqxcb.so")
    if [ -n "${WAYLAND_DISPLAY:-}" ]; then windowing+=("$qt/plugins/platforms/libqwayland.so"); fi

    mapfile -t missing < <(missing_libraries "${drawing[@]}" "${windowing[@]}")
    if [ ${#missing[@]} -eq 0 ]; then return; fi
    mapfile -t missing < <(missing_libraries "${drawing[@]}")
    if [ ${#missing[@]} -gt 0 ]; then
        # Both lists in one command: nobody wants to be sent to apt-get twice.
        mapfile -t missing < <(missing_libraries "${drawing[@]}" "${windowing[@]}")
        install_libraries "system libraries for drawing" "${missing[@]}" || true
        mapfile -t missing < <(missing_libraries "${drawing[@]}")
        [ ${#missing[@]} -eq 0 ] || stop "Dilemmakit cannot run without them."
    fi
    mapfile -t missing < <(missing_libraries "${windowing[@]}")
    if [ ${#missing[@]} -gt 0 ]; then
        install_libraries "system libraries for opening a window" "${missing[@]}" || true
        mapfile -t missing < <(missing_libraries "${windowing[@]}")
        # shellcheck disable=SC2034  # read by run
        if [ ${#missing[@]} -gt 0 ]; then window=no; fi
    fi
}

# Compile the message catalogues whose text is newer than what was compiled last.
prepare_catalogues() {
    local po
    for po in "$root"/resources/i18n/*/LC_MESSAGES/dilemmakit.po; do
        if [ -f "$po" ] && [ ! "${po%.po}.mo" -nt "$po" ]; then
            "$python" "$root/packaging/catalogues" compile >&2
            return
        fi
    done
}
