/** A line to a hall that the test plays, and a clock that it turns. */
export class FakeLine {
    constructor() {
        this.time = 0;
        this.timers = [];
        this.sockets = [];
        this.clock = {
            now: () => this.time,
            after: (delay, call) => this.#add({ at: this.time + delay, call }),
            every: (delay, call) => this.#add({ at: this.time + delay, call, delay }),
            stop: (timer) => {
                this.timers = this.timers.filter((one) => one !== timer);
            },
        };
        this.open = () => {
            const socket = { readyState: 0, sent: [] };
            socket.send = (text) => socket.sent.push(JSON.parse(text));
            socket.close = () => {
                socket.readyState = 3;
            };
            this.sockets.push(socket);
            return socket;
        };
    }

    #add(timer) {
        this.timers.push(timer);
        return timer;
    }

    /** Lets time pass, with all that is due in it, in order. */
    pass(milliseconds) {
        const end = this.time + milliseconds;
        for (;;) {
            const due = this.timers.filter((one) => one.at <= end).sort((a, b) => a.at - b.at)[0];
            if (!due) {
                break;
            }
            this.time = due.at;
            due.delay ? (due.at += due.delay) : this.clock.stop(due);
            due.call();
        }
        this.time = end;
    }

    get socket() {
        return this.sockets.at(-1);
    }

    /** The frames sent on the newest socket, and forgets them. */
    sent() {
        return this.socket.sent.splice(0);
    }

    say(frame) {
        this.socket.onmessage({ data: JSON.stringify(frame) });
    }

    welcome() {
        this.socket.readyState = 1;
        this.socket.onopen();
        this.say({ welcome: { version: 1, hall: "h", epoch: "e", sequence: 1, now_at: 5000 } });
    }

    cut() {
        this.socket.readyState = 3;
        this.socket.onclose();
    }
}
