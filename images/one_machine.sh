# shellcheck shell=bash
# A whole hall on one machine: starts every program of it, watches them, stops them in order.
# Sourced by ./motcua, which gives root, called_from, say, die. Every program is a session of its
# own with its own log; it is stopped by name, and by the kernel if this script is killed.

: "${root:?}" "${called_from:?}"
readonly hall_port=${MOTCUA_HALL_PORT:-7450}
readonly centre_port=${MOTCUA_CENTRE_PORT:-7460}
readonly printer_port=${MOTCUA_PRINTER_PORT:-9100}
readonly scanner_port=${MOTCUA_SCANNER_PORT:-7471}
readonly bin=$root/build/${MOTCUA_PRESET:-release}/bin
# In the order of starting. Stopped from the last to the first.
readonly programs=(screen centre hall printer devices kiosk calling waiting day)

path_of() { (cd "$called_from" && realpath -m -- "$1"); }

data=$(path_of "${MOTCUA_DATA:-$root/data}")
hall_file=$root/device-configs/halls/dong-nai-tran-bien.toml
day=
speed=1 # of the hall's clock
fresh=
training=()
declare -A pid_of=() name_of=() started_at=() quick_deaths=()

read_run_options() {
    while (($#)); do
        case $1 in
        --fresh) fresh=yes ;;
        # A hall to learn on: its own data, marked tickets, a sample day, no centre.
        --training)
            training=(--training)
            data=$data/training
            day=fast
            speed=60
            ;;
        --hall)
            hall_file=$(path_of "${2:?--hall needs a file}")
            shift
            ;;
        --day)
            day=fast
            if [[ ${2:-} == fast || ${2:-} == real ]]; then day=$2; shift; fi
            # A day of nine and a half hours passes in as many minutes.
            [[ $day == real ]] || speed=60
            ;;
        *) die "run knows no '$1' (see ./motcua help)" ;;
        esac
        shift
    done
    [[ -f $hall_file ]] || die "no hall file $hall_file"
}

has_screen() { [[ -n ${DISPLAY:-} ]]; }

has_sound() { [[ -e /dev/snd ]]; }

# command_of NAME: fills the array `command`; leaves it empty when the hall has no such program.
command_of() {
    local hall=ws://127.0.0.1:$hall_port pictures=() voice=() speech=()
    [[ -z ${virtual_display:-} ]] || pictures=(--pictures "$data/pictures")
    has_sound || voice=(--announce-to "$data/announcements") speech=(--speak-to "$data/spoken")
    command=()
    case $1 in
    screen) [[ -z ${virtual_display:-} ]] || command=(Xvfb "$virtual_display"
        -screen 0 3000x2160x24 -nolisten tcp) ;;
    centre) command=("$bin/motcua-central" --data "$data/centre"
        --listen "127.0.0.1:$centre_port" --sample-dossiers) ;;
    hall) command=("$bin/motcua-hall" --hall "$hall_file" --data "$data/hall" --demo
        --port "$hall_port" --centre "127.0.0.1:$centre_port" --pages "$root/hall/web"
        --speed "$speed" "${training[@]}") ;;
    printer) command=("$bin/motcua-printer" --port "$printer_port" --paper "$data/tickets"
        --control "$((printer_port + 1))") ;;
    devices) command=("$bin/motcua-devices"
        --config "$root/device-configs/boxes/one-machine.toml" --hall "$hall"
        --data "$data/devices" --device "K1-printer=tcp://127.0.0.1:$printer_port"
        --device "K1-scanner=listen://127.0.0.1:$scanner_port") ;;
    kiosk) command=("$bin/motcua-kiosk" --hall "$hall" --kiosk K1
        --settings "$data/kiosk.ini" --geometry 1080x1920+0+0 "${pictures[@]}" "${speech[@]}") ;;
    calling) command=("$bin/motcua-display" --board calling --hall "$hall"
        --geometry 1920x1080+1080+0 "${pictures[@]}" "${voice[@]}") ;;
    waiting) command=("$bin/motcua-display" --board waiting --hall "$hall"
        --geometry 1920x1080+1080+1080 "${pictures[@]}") ;;
    day) [[ -z $day ]] || command=("$bin/motcua-day" --hall "$hall"
        --pins "$(pins_file)") ;;
    esac
}

pins_file() { echo "$data/hall${training:+/training}/demo-pins.txt"; }

open_hall() {
    mkdir -p "$data"
    exec 9>>"$data/lock"
    flock -n 9 || die "a hall is already running on the data in $data"
    check_port "$hall_port"
    check_port "$centre_port"
    check_port "$printer_port"
    check_port "$scanner_port"
    local mistakes
    mistakes=$("$bin/motcua-hall" check "$hall_file" 2>&1) || die "$mistakes"
    [[ -z $fresh ]] || set_aside
    check_same_hall
    mkdir -p "$data"/{logs,tickets,pictures,hall,centre}
    trap 'close_hall; exit 0' INT TERM HUP
    choose_screen
    local name
    for name in "${programs[@]}"; do
        start "$name"
        [[ $name != hall ]] || await_hall
    done
    describe_hall
    watch
}

is_listening() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

check_port() {
    is_listening "$1" || return 0
    die "port $1 is taken by another program; stop it first (who: ss -ltnp 'sport = :$1')"
}

# --fresh loses nothing: what was there moves into earlier/.
set_aside() {
    local earlier kept=()
    mapfile -t kept < <(find "$data" -mindepth 1 -maxdepth 1 ! -name lock ! -name earlier)
    ((${#kept[@]})) || return 0
    earlier=$data/earlier/$(date +%Y%m%d-%H%M%S)
    mkdir -p "$earlier"
    mv -- "${kept[@]}" "$earlier"
    say "a fresh hall; the data so far is now in $earlier"
}

# One data folder is one hall's: another file, another journal.
check_same_hall() {
    local opened=$data/opened
    [[ ! -f $opened || $(<"$opened") == "$hall_file" ]] ||
        die "the data in $data is of $(<"$opened"); use --fresh, or another MOTCUA_DATA"
    printf '%s\n' "$hall_file" >"$opened"
}

choose_screen() {
    export QT_QUICK_BACKEND=software
    if [[ -z ${XDG_RUNTIME_DIR:-} ]]; then
        export XDG_RUNTIME_DIR=$data/runtime
        mkdir -p "$XDG_RUNTIME_DIR"
        chmod 700 "$XDG_RUNTIME_DIR"
    fi
    if has_screen; then
        # The windows are laid out for real kiosks and boards; a desk shows them smaller.
        export QT_SCALE_FACTOR=${MOTCUA_SCALE:-0.4} QT_QPA_PLATFORM=xcb
        return
    fi
    local number=90
    while [[ -e /tmp/.X$number-lock ]] || is_display "$number"; do ((++number)); done
    virtual_display=:$number
}

# The kernel's list knows servers of other roots too, and those without a file.
is_display() { grep -q "/tmp/.X11-unix/X$1\$" /proc/net/unix; }

# start NAME [DELAY]: starts one program, after DELAY seconds.
start() {
    local command
    command_of "$1"
    ((${#command[@]})) || return 0
    launch "${2:-0}" </dev/null >>"$data/logs/$1.log" 2>&1 9>&- &
    pid_of[$1]=$!
    name_of[$!]=$1
    started_at[$1]=$((SECONDS + ${2:-0}))
    [[ $1 != screen ]] || await_screen
}

launch() {
    # By the kernel's word each program ends with this script, even if that is killed.
    if (($1)); then setpriv --pdeathsig TERM -- sleep "$1"; fi
    exec setsid setpriv --pdeathsig TERM -- "${command[@]}"
}

await_screen() {
    local tries=100
    until is_display "${virtual_display#:}"; do
        ((tries--)) || die "no virtual screen; see $data/logs/screen.log"
        sleep 0.1
    done
    export DISPLAY=$virtual_display QT_QPA_PLATFORM=xcb
}

await_hall() {
    until is_listening "$hall_port"; do
        if ! kill -0 "${pid_of[hall]}" 2>/dev/null; then
            tail -n 20 "$data/logs/hall.log" >&2
            close_hall
            die "the hall did not start; its log is $data/logs/hall.log"
        fi
        sleep 0.1
    done
}

describe_hall() {
    say "the hall is open"
    cat <<TEXT
   counter page   http://127.0.0.1:$hall_port/counter/
   manager page   http://127.0.0.1:$hall_port/manager/
   results page   http://127.0.0.1:$hall_port/results/
   centre page    http://127.0.0.1:$centre_port/
   staff, PIN     $(describe_staff)
   tickets        $data/tickets
   scan           printf 'A001\\r' >/dev/tcp/127.0.0.1/$scanner_port (as a scanner at K1 reads it)
   printer        echo paper out >/dev/tcp/127.0.0.1/$((printer_port + 1)); likewise paper ok
   data, logs     $data, $data/logs
TEXT
    [[ -z ${virtual_display:-} ]] || echo "   pictures       $data/pictures (no screen here)"
    has_sound || echo "   announcements  $data/announcements (no sound card here)"
    say "Ctrl-C closes it"
}

# The first sign-ins of a trial hall, made up by motcua-hall: "id, PIN, name" a line.
describe_staff() {
    local file gap="                  "
    file=$(pins_file)
    awk -F '\t' -v gap="$gap" 'NR > 1 { printf "\n" gap }
        NR <= 6 { printf "%-12s %s  %s", $1, $2, $3 }
        NR == 7 { printf "others in " FILENAME; exit }' "$file"
}

# Restarts whatever ends, until a signal ends this script.
watch() {
    local gone status
    while true; do
        gone=
        status=0
        wait -n -p gone 2>/dev/null || status=$?
        [[ -z $gone || -z ${name_of[$gone]:-} ]] || mend "$gone" "$status"
    done
}

# mend PID STATUS: says what ended and starts it again, later each time it does not last.
mend() {
    local name=${name_of[$1]} delay=0 lived
    unset "name_of[$1]"
    if [[ $name == day && $2 == 0 ]]; then
        say "the simulated day is over"
        unset "pid_of[day]"
        return
    fi
    lived=$((SECONDS - started_at[$name]))
    quick_deaths[$name]=$((lived < 5 ? ${quick_deaths[$name]:-0} + 1 : 0))
    if ((quick_deaths[$name] > 1)); then delay=$((quick_deaths[$name] < 6 ? 1 : 10)); fi
    say "$(date +%T) $name ended ($(describe_status "$2")), started again;" \
        "log: $data/logs/$name.log"
    start "$name" "$delay"
}

describe_status() {
    if (($1 > 128)); then echo "signal $(kill -l $(($1 - 128)))"; else echo "status $1"; fi
}

close_hall() {
    trap '' INT TERM HUP
    say "closing the hall"
    local index name
    for ((index = ${#programs[@]} - 1; index >= 0; --index)); do
        name=${programs[index]}
        [[ -z ${pid_of[$name]:-} ]] || stop "$name" "${pid_of[$name]}"
    done
    say "closed; the data stays in $data"
}

# stop NAME PID: asks it to end, and insists after 10 s.
stop() {
    local tries=200
    kill -TERM "$2" 2>/dev/null || true
    while kill -0 "$2" 2>/dev/null; do
        if ((tries-- == 0)); then
            say "$1 did not end by itself; killed"
            kill -KILL -- "-$2" 2>/dev/null || kill -KILL "$2" 2>/dev/null || true
        fi
        sleep 0.05
    done
    kill -TERM -- "-$2" 2>/dev/null || true
}
