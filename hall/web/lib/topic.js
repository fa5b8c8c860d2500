/**
 * One topic as this page holds it: either as the hall published it at `version`, or reported as a
 * gap and left as it was. Pure: no I/O, no clock. (hall/client/topic_store.h is the same in C++.)
 */
export class Topic {
    constructor(name) {
        this.name = name;
        this.version = 0;
        /** A snapshot came; stays true while the hall cannot be heard. */
        this.known = false;
        /** False before the first snapshot and from a gap or a lost connection to the next one. */
        this.inStep = false;
        /** The hall's words when it does not let us follow this topic, or has none of that name. */
        this.refusal = null;
        this.records = new Map();
    }

    /**
     * Takes one frame {"topic":...}. Returns what became of it: "snapshot", "changes", "gap" (to be
     * subscribed again, said once), "refused" or "ignored" (old news, or not for us).
     */
    apply(frame) {
        if (frame.topic !== this.name) {
            return "ignored";
        }
        if (frame.refusal) {
            this.refusal = frame.refusal;
            this.inStep = false;
            return "refused";
        }
        return frame.snapshot ? this.#replace(frame) : this.#change(frame);
    }

    /** The connection is gone: what is held may be old. */
    loseStep() {
        this.inStep = false;
    }

    get(key) {
        return this.records.get(key) ?? null;
    }

    /** The records whose keys begin with `kind` and a slash. */
    all(kind) {
        const start = kind + "/";
        return [...this.records].filter(([key]) => key.startsWith(start)).map(([, value]) => value);
    }

    #replace(frame) {
        this.records = new Map(Object.entries(frame.snapshot));
        this.version = frame.version;
        this.known = true;
        this.inStep = true;
        this.refusal = null;
        return "snapshot";
    }

    #change(frame) {
        if (!this.inStep || !(frame.version > frame.after) || frame.version <= this.version) {
            return "ignored";
        }
        if (frame.after !== this.version) {
            this.inStep = false;
            return "gap";
        }
        for (const [key, value] of Object.entries(frame.set ?? {})) {
            this.records.set(key, value);
        }
        for (const key of frame.remove ?? []) {
            this.records.delete(key);
        }
        this.version = frame.version;
        return "changes";
    }
}
