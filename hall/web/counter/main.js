import { StaffPage } from "../staff/staff_page.js";
import { ChoosePage } from "./choose.js";
import { Desk } from "./desk.js";
import { WORDS } from "./words.js";

const STORED_COUNTER = "motcua.counter";

/** The counter page: sign in, choose a counter, work there. One of the three is shown. */
class CounterPage extends StaffPage {
    constructor(root) {
        super(root, WORDS);
        this.desk = null;
        this.choose = null;
    }

    begin() {
        super.begin();
        setInterval(() => this.choose && this.update(), 1000);
    }

    update() {
        this.desk?.update();
        this.choose?.update(this.hallTopic, this.hall.state);
        super.update();
    }

    /** Goes on at the counter where this computer was, else asks for one. */
    async showWork(note) {
        const counter = this.storage.getItem(STORED_COUNTER);
        if (note === "" && counter !== null && (await this.open(counter)) === null) {
            return;
        }
        this.showChoose(note);
    }

    async checkSession() {
        const isKnown = await super.checkSession();
        if (isKnown && this.desk?.topic.refusal) {
            this.showChoose("");
        }
        return isKnown;
    }

    showChoose(note) {
        this.clear();
        this.again = () => this.showChoose("");
        this.choose = new ChoosePage({ root: this.root, words: this.words, me: this.me, note,
            turnLanguage: this.turnLanguage,
            open: (counter) => this.open(counter),
            signOut: () => this.leave("leaving") });
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
        this.clear();
        this.again = () => this.showDesk(counterId);
        this.desk = new Desk({ hall: this.hall, hallTopic: this.hallTopic, counterId,
            words: this.words, root: this.root, turnLanguage: this.turnLanguage, me: this.me,
            left: (why) => this.leave(why) });
    }

    /** The counter is no longer ours: "closed", "session" (to be checked), "leaving". */
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
        this.signOut();
    }

    clear() {
        super.clear();
        this.desk?.end();
        this.desk = null;
        this.choose = null;
    }
}

new CounterPage(document.getElementById("page")).begin();
