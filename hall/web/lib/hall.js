import { Topic } from "./topic.js";

/** Silence after which what is shown may be wrong. The hall's pulse comes every second. */
export const QUIET_LIMIT = 3000;
/** From opening a socket to the hall's welcome. */
export const HANDSHAKE_LIMIT = 2000;
const SHORTEST_WAIT = 100;
const LONGEST_WAIT = 1500;
const WATCH_EVERY = 250;

/** The page's own clock and timers; tests give others. */
const pageClock = {
    now: () => performance.now(),
    after: (delay, call) => setTimeout(call, delay),
    every: (delay, call) => setInterval(call, delay),
    stop: (timer) => clearTimeout(timer),
};

/** The hall's WebSocket beside this page, encrypted when the page is. */
function openPageSocket() {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    return new WebSocket(`${scheme}//${location.host}/ws`, "motcua.v1");
}

function randomName() {
    const bytes = crypto.getRandomValues(new Uint8Array(9));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * A page's connection to its hall (hall/protocol/README.md). It keeps itself alive, keeps followed
 * topics right, and keeps requests until they are answered: a request made once happens once,
 * however often it had to be sent.
 */
export class Hall {
    #open;
    #clock;
    #socket = null;
    #heardAt = 0;
    #startedAt = 0;
    #wait = SHORTEST_WAIT;
    #timer = null;
    #watch = null;
    #topics = new Map();
    #requests = new Map();
    #instance = randomName();
    #count = 0;
    #pulse = null;

    /**
     * `role` is "phone", "clerk"...: what the page is for; what it may do comes from the session.
     * `changed` is called after every change of `state`.
     */
    constructor({ role, changed = () => {}, open = openPageSocket, clock = pageClock }) {
        this.role = role;
        this.changed = changed;
        this.#open = open;
        this.#clock = clock;
        /** "waiting": not heard yet, "live": heard just now, "lost": what is shown is old. */
        this.state = "waiting";
        this.welcome = null;
    }

    start() {
        if (this.#watch === null) {
            this.#watch = this.#clock.every(WATCH_EVERY, () => this.#look());
            this.#connect();
        }
    }

    /** Closes the connection and keeps it closed. */
    stop() {
        this.#clock.stop(this.#watch);
        this.#clock.stop(this.#timer);
        this.#watch = null;
        this.#drop();
        this.#setState("lost");
    }

    /** The cookie has changed: the hall knows a connection by the cookie it began with. */
    restart() {
        this.#wait = SHORTEST_WAIT;
        this.#lose("waiting");
    }

    /** The page was asleep (a phone in a pocket, a closed lid): do not wait for timers. */
    wake() {
        this.#look();
        if (this.#socket === null && this.#watch !== null) {
            this.#clock.stop(this.#timer);
            this.#connect();
        }
    }

    /** Hall time now, ms UTC; null before the hall was heard for the first time. */
    now() {
        return this.#pulse && this.#pulse.time + (this.#clock.now() - this.#pulse.at);
    }

    /** Keeps a topic from now on. `handler(topic)` is called after each change or refusal. */
    follow(name, handler) {
        const topic = new Topic(name);
        this.#topics.set(name, { topic, handler });
        this.#send({ subscribe: name });
        return topic;
    }

    unfollow(name) {
        if (this.#topics.delete(name)) {
            this.#send({ unsubscribe: name });
        }
    }

    /**
     * Sends a command, again with the same id after every reconnect until it is answered. Resolves
     * to {result} or {refusal: {code, vi, en}}; never rejects.
     */
    request(command, args = {}) {
        const id = `${this.#instance}-${++this.#count}`;
        const frame = { request: id, command, arguments: args };
        return new Promise((resolve) => {
            this.#requests.set(id, { frame, resolve });
            this.#send(frame);
        });
    }

    #connect() {
        this.#timer = null;
        const socket = this.#open();
        this.#socket = socket;
        this.#startedAt = this.#clock.now();
        this.welcome = null;
        socket.onopen = () => {
            socket.send(JSON.stringify({ hello: { version: 1, role: this.role, id: "" } }));
        };
        socket.onmessage = (message) => this.#hear(JSON.parse(message.data));
        socket.onclose = () => this.#lose();
    }

    #hear(frame) {
        this.#heardAt = this.#clock.now();
        if (frame.topic) {
            this.#hearTopic(frame);
        } else if (frame.answer) {
            this.#hearAnswer(frame);
        } else if (frame.pulse) {
            this.#pulse = { time: frame.pulse, at: this.#heardAt };
        } else if (frame.welcome) {
            this.#hearWelcome(frame.welcome);
        } else if (frame.error) {
            this.#wait = LONGEST_WAIT;
        }
    }

    #hearWelcome(welcome) {
        this.welcome = welcome;
        this.#pulse = { time: welcome.now_at, at: this.#heardAt };
        this.#wait = SHORTEST_WAIT;
        for (const name of this.#topics.keys()) {
            this.#send({ subscribe: name });
        }
        for (const { frame } of this.#requests.values()) {
            this.#send(frame);
        }
        this.#setState("live");
    }

    #hearTopic(frame) {
        const followed = this.#topics.get(frame.topic);
        const outcome = followed?.topic.apply(frame) ?? "ignored";
        if (outcome === "gap") {
            this.#send({ subscribe: frame.topic });
        } else if (outcome !== "ignored") {
            followed.handler(followed.topic);
        }
    }

    #hearAnswer({ answer, result, refusal }) {
        const request = this.#requests.get(answer);
        this.#requests.delete(answer);
        request?.resolve(refusal ? { refusal } : { result });
    }

    #send(frame) {
        if (this.welcome && this.#socket?.readyState === 1) {
            this.#socket.send(JSON.stringify(frame));
        }
    }

    /** Silence is a loss, too: a cable may be cut without a word. */
    #look() {
        if (this.#socket === null) {
            return;
        }
        const now = this.#clock.now();
        const isQuiet = this.welcome
            ? now - this.#heardAt > QUIET_LIMIT
            : now - this.#startedAt > HANDSHAKE_LIMIT;
        if (isQuiet) {
            this.#lose();
        }
    }

    #lose(state = "lost") {
        this.#drop();
        if (this.#watch === null) {
            return;
        }
        this.#clock.stop(this.#timer);
        this.#timer = this.#clock.after(this.#wait, () => this.#connect());
        this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
        this.#setState(state);
    }

    #drop() {
        if (this.#socket) {
            const socket = this.#socket;
            this.#socket = null;
            socket.onopen = socket.onmessage = socket.onclose = null;
            socket.close();
        }
        this.welcome = null;
        for (const { topic } of this.#topics.values()) {
            topic.loseStep();
        }
    }

    #setState(state) {
        if (this.state !== state) {
            this.state = state;
            this.changed(this);
        }
    }
}

/** Wakes a hall when its page does. */
export function keepAwake(hall) {
    document.addEventListener("visibilitychange", () => document.hidden || hall.wake());
    addEventListener("online", () => hall.wake());
    addEventListener("pageshow", () => hall.wake());
}
