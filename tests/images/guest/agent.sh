#!/bin/bash
# Runs in the image under test (put there by an initramfs of the test, never by the image): each
# line that comes on the second serial port is a command, its output goes back, then its status.
exec </dev/ttyS1 >/dev/ttyS1 2>&1
stty raw -echo
export PATH=/usr/sbin:/usr/bin
cp /run/test/input /dev/shm/input
modprobe uinput
mkfifo /dev/shm/orders
/dev/shm/input <>/dev/shm/orders >/dev/shm/input.log 2>&1 &
echo "agent ready"
while read -r line; do
    eval "$line"
    echo "status $?"
done
