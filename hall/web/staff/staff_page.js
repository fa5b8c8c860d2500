import { setText } from "../lib/dom.js";
import { Hall, keepAwake } from "../lib/hall.js";
import { safeStorage, storedLanguage, storeLanguage, Words } from "../lib/text.js";
import { signOut, whoAmI } from "./session.js";
import { signInPage } from "./sign_in.js";
import { STAFF_WORDS } from "./words.js";

const TRY_AGAIN = 1500;

/**
 * A page of the staff: knows who is signed in, asks for it when nobody is, and shows its work
 * otherwise. Heirs give `showWork(note)`, and `clear()` and `update()` with what they show.
 */
export class StaffPage {
    constructor(root, words) {
        this.root = root;
        this.words = new Words({ ...STAFF_WORDS, ...words }, storedLanguage());
        this.storage = safeStorage();
        /** {staff, name, calls_any} of the session, or null. */
        this.me = null;
        this.entryBar = null;
        this.isChecking = false;
        this.hall = new Hall({ role: "clerk", changed: () => this.update() });
        this.hallTopic = this.hall.follow("hall", () => this.update());
        this.turnLanguage = () => this.#turnLanguage();
    }

    begin() {
        document.documentElement.lang = this.words.language;
        keepAwake(this.hall);
        this.hall.start();
        this.enter();
    }

    update() {
        if (this.entryBar) {
            setText(this.entryBar.about, this.words.pick(this.hallTopic.get("hall")?.name));
        }
        if (this.hall.state === "live" && this.isLost) {
            this.checkSession();
        }
        this.isLost = this.hall.state === "lost";
    }

    /** Shows the page that fits who we are; asks again while nobody answers. */
    async enter(note = "") {
        try {
            this.me = await whoAmI();
        } catch {
            setTimeout(() => this.enter(note), TRY_AGAIN);
            return;
        }
        if (this.me === null) {
            this.showSignIn(note);
            return;
        }
        await this.showWork(note);
    }

    /** After a reconnect or a "you may not": resolves to true when somebody is still signed in. */
    async checkSession() {
        if (this.me === null || this.isChecking) {
            return this.me !== null;
        }
        this.isChecking = true;
        const me = await whoAmI().catch(() => this.me);
        this.isChecking = false;
        if (me === null) {
            this.me = null;
            this.showSignIn(this.words.say("sessionOver"));
        }
        return me !== null;
    }

    showSignIn(note) {
        this.clear();
        this.again = () => this.showSignIn(note);
        this.entryBar = signInPage({
            root: this.root,
            words: this.words,
            note,
            turnLanguage: this.turnLanguage,
            done: () => {
                // The hall knows a connection by the cookie it began with.
                this.hall.restart();
                this.enter();
            },
        }).bar;
        this.update();
    }

    async signOut() {
        await signOut();
        this.me = null;
        this.hall.restart();
        this.showSignIn("");
    }

    /** Takes down what is shown. */
    clear() {
        this.entryBar = null;
    }

    #turnLanguage() {
        this.words.language = this.words.language === "en" ? "vi" : "en";
        storeLanguage(this.words.language);
        document.documentElement.lang = this.words.language;
        this.again?.();
    }
}
