/** Keys that follow each other faster than this come from a scanner, not from fingers. */
const SCANNER_GAP = 40;
/** Shorter bursts are two fingers at once. */
const SHORTEST_CODE = 6;

const pageClock = {
    now: () => performance.now(),
    after: (delay, call) => setTimeout(call, delay),
    stop: (timer) => clearTimeout(timer),
};

/**
 * Tells a scanner that types like a keyboard from a finger on a key: a code that is scanned while
 * no field has the focus must not press a dozen shortcuts. A single key is told a moment later
 * (`single(event)`), a burst as one text (`scanned(text)`); `pending(isSo)` tells when a key begins
 * and ceases to be undecided. `clock` is for tests.
 */
export class KeyBurst {
    constructor({ single, scanned, pending = () => {}, clock = pageClock }) {
        this.single = single;
        this.scanned = scanned;
        this.pending = pending;
        this.clock = clock;
        this.text = "";
        this.first = null;
        this.heardAt = -Infinity;
        this.timer = null;
    }

    /** Takes a key down. True when it belongs to a burst and means nothing else. */
    hear(event) {
        if (event.ctrlKey || event.altKey || event.metaKey) {
            return false;
        }
        const isSwift = this.clock.now() - this.heardAt < SCANNER_GAP && this.first !== null;
        if (event.key === "Enter") {
            const isEnd = isSwift && this.text.length > 1;
            if (isEnd) {
                this.#end();
            }
            return isEnd;
        }
        if (event.key.length !== 1) {
            return false;
        }
        if (!isSwift) {
            this.#end();
            this.first = event;
            this.pending(true);
        }
        this.text += event.key;
        this.heardAt = this.clock.now();
        this.clock.stop(this.timer);
        this.timer = this.clock.after(SCANNER_GAP, () => this.#end());
        return true;
    }

    /** The keys so far are all: a finger's one, a code, or nothing that can be meant. */
    #end() {
        const { text, first } = this;
        this.clock.stop(this.timer);
        this.text = "";
        this.first = null;
        if (text.length === 1) {
            this.single(first);
        } else if (text.length >= SHORTEST_CODE) {
            this.scanned(text);
        }
        if (first !== null) {
            this.pending(false);
        }
    }
}
