#!/bin/bash
# citizens.sh COUNT: so many citizens take a ticket, one after the other. Each keeps the number that
# he was told: a line in a file of the same disk, synced after the hall's answer.
set -u

# ask METHOD PATH [BODY]: the hall's whole answer.
ask() {
    exec 9<>/dev/tcp/127.0.0.1/7450
    printf '%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nMotcua-Role: kiosk\r\n' \
        "$1" "$2" >&9
    printf 'Motcua-Id: K1\r\nIdempotency-Key: c%s\r\nContent-Length: %s\r\n\r\n%s' \
        "$RANDOM$RANDOM" "${#3}" "$3" >&9
    cat <&9
}

service=$(ask GET /api/v1/topics/hall "" | grep -o '"service/[a-z0-9-]*"' | head -n 1 |
    tr -d '"' | cut -d/ -f2)
mkdir -p /var/lib/citizens
for ((i = 0; i < $1; ++i)); do
    answer=$(ask POST /api/v1/take_ticket \
        "{\"kiosk\":\"K1\",\"services\":[\"$service\"],\"language\":\"vi\"}")
    number=$(grep -o '"number":"[^"]*"' <<<"$answer" | cut -d'"' -f4)
    [[ -n $number ]] || { echo "no ticket: $answer"; continue; }
    echo "$number" >>/var/lib/citizens/numbers
    sync /var/lib/citizens/numbers
done
wc -l /var/lib/citizens/numbers
