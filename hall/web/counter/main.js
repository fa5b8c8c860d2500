import { setText } from "../lib/dom.js";
import { Hall, keepAwake } from "../lib/hall.js";
import { safeStorage, storedLanguage, storeLanguage, Words } from "../lib/text.js";
import { ChoosePage } from "./choose.js";
import { Desk } from "./desk.js";
import { signOut, whoAmI } from "./session.js";
import { signInPage } from "./sign_in.js";
import { WORDS } from "./words.js";

const STORED_COUNTER = "motcua.counter";
const TRY_AGAIN = 1500;

/** The counter page: sign in, choose a counter, work there. One of the three is shown. */
class CounterPage {
    constructor(root) {
        this.root = root;
        this.words = new Words(WORDS, storedLanguage());
        this.storage = safeStorage();
        this.me = null;
        this.desk = null;
        this.choose = null;
        this.entryBar = null;
        this.isChecking = false;
        this.hall = new Hall({ role: "clerk", changed: () => this.update() });
        this.hallTopic = this.hall.follow("hall", () => this.update());
        this.turnLanguage = () => this.#turnLanguage();
    }

    begin() {
        document.documentElement.lang = this.words.language;
        keepAwake(this.hall);
        setInterval(() => this.choose && this.update(), 1000);
        this.hall.start();
        this.enter();
    }

    update() {
        this.desk?.update();
        this.choose?.update(this.hallTopic, this.hall.state);
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
        const counter = this.storage.getItem(STORED_COUNTER);
        if (note === "" && counter !== null && (await this.open(counter)) === null) {
            return;
        }
        this.showChoose(note);
    }

    /** After a reconnect or a "you may not": still signed in? */
    async checkSession() {
        if (this.me === null || this.isChecking) {
            return;
        }
        this.isChecking = true;
        const me = await whoAmI().catch(() => this.me);
        this.isChecking = false;
        if (me === null) {
            this.me = null;
            this.showSignIn(this.words.say("sessionOver"));
        } else if (this.desk?.topic.refusal) {
            this.showChoose("");
        }
    }

    showSignIn(note) {
        this.#clear();
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

    showChoose(note) {
        this.#clear();
        this.again = () => this.showChoose("");
        this.choose = new ChoosePage({ root: this.root, words: this.words, me: this.me, note,
            turnLanguage: this.turnLanguage,
            open: (counter) => this.open(counter),
            signOut: async () => {
                await signOut();
                this.leave("signed_out");
            } });
        this.update();
    }

    /** Opens a counter and works there; resolves to why not, or to null. */
    async open(counter) {
        const { refusal } = await this.hall.request("open_counter", { counter });
        if (refusal) {
            this.storage.removeItem(STORED_COUNTER);
            return this.words.pick(refusal);
        }
        this.storage.setItem(STORED_COUNTER, counter);
        this.showDesk(counter);
        return null;
    }

    showDesk(counterId) {
        this.#clear();
        this.again = () => this.showDesk(counterId);
        this.desk = new Desk({ hall: this.hall, hallTopic: this.hallTopic, counterId,
            words: this.words, root: this.root, turnLanguage: this.turnLanguage,
            left: (why) => this.leave(why) });
    }

    leave(why) {
        if (why === "session") {
            this.checkSession();
            return;
        }
        this.storage.removeItem(STORED_COUNTER);
        if (why === "closed") {
            this.showChoose(this.words.say("counterClosedNote"));
            return;
        }
        this.me = null;
        this.hall.restart();
        this.showSignIn("");
    }

    #turnLanguage() {
        this.words.language = this.words.language === "en" ? "vi" : "en";
        storeLanguage(this.words.language);
        document.documentElement.lang = this.words.language;
        this.again?.();
    }

    #clear() {
        this.desk?.end();
        this.desk = null;
        this.choose = null;
        this.entryBar = null;
    }
}

new CounterPage(document.getElementById("page")).begin();
