import { h, setText, show } from "../lib/dom.js";
import { clock } from "../lib/format.js";
import { Hall, keepAwake } from "../lib/hall.js";
import { storedLanguage, storeLanguage, Words } from "../lib/text.js";
import { signOut, whoAmI } from "../staff/session.js";
import { strip } from "../staff/top_bar.js";
import { isDialogOpen } from "../staff/dialogs.js";
import { ActPanel } from "./act.js";
import { LivePage } from "./live.js";
import { LogPage } from "./log.js";
import { PeoplePage } from "./people.js";
import { ReportsPage } from "./reports.js";
import { SettingsPage } from "./settings.js";
import { signInPage } from "./sign_in.js";
import { WaitsPage } from "./waits.js";
import { WORDS } from "./words.js";

const TRY_AGAIN = 1500;

/** The pages behind the tabs, and who may see them. */
const PAGES = [
    { id: "live", word: "tabLive", roles: ["manager", "technician", "auditor"], make: LivePage },
    { id: "reports", word: "tabReports", roles: ["manager", "auditor"], make: ReportsPage },
    { id: "waits", word: "tabWaits", roles: ["manager", "auditor"], make: WaitsPage },
    { id: "settings", word: "tabSettings", roles: ["manager"], make: SettingsPage },
    { id: "people", word: "tabPeople", roles: ["manager", "auditor"], make: PeoplePage },
    { id: "log", word: "tabLog", roles: ["manager", "technician", "auditor"], make: LogPage },
];

/** The manager's page: signs in, then one of the tabs, which the address remembers (#reports). */
class ManagerPage {
    constructor(root) {
        this.root = root;
        this.words = new Words(WORDS, storedLanguage());
        this.me = null;
        this.page = null;
        this.shell = null;
        this.hall = new Hall({ role: "manager", changed: () => this.update() });
        this.hallTopic = this.hall.follow("hall", () => this.update());
        this.topic = null;
    }

    begin() {
        document.documentElement.lang = this.words.language;
        keepAwake(this.hall);
        setInterval(() => this.update(), 1000);
        addEventListener("hashchange", () => this.me && this.showPage());
        this.hall.start();
        this.enter();
    }

    /** Shows the page that fits who we are; asks again while nobody answers. */
    async enter(note = "") {
        try {
            this.me = await whoAmI();
        } catch {
            setTimeout(() => this.enter(note), TRY_AGAIN);
            return;
        }
        const isOurs = this.me?.roles.some((role) =>
            PAGES.some((page) => page.roles.includes(role)));
        if (isOurs) {
            this.topic ??= this.hall.follow("manager", () => this.update());
            this.showShell();
        } else {
            const why = this.me ? this.words.say("notForYou", { name: this.me.name }) : note;
            this.me = null;
            this.showSignIn(why);
        }
    }

    showSignIn(note) {
        this.shell = this.page = null;
        signInPage({ root: this.root, words: this.words, note,
            turnLanguage: () => this.#turnLanguage(() => this.showSignIn(note)),
            done: () => {
                // The hall knows a connection by the cookie it began with.
                this.hall.restart();
                this.enter();
            } });
    }

    may(...roles) {
        return this.me.roles.some((role) => roles.includes(role));
    }

    showShell() {
        const { words } = this;
        const tabs = PAGES.filter((page) => this.may(...page.roles)).map((page) =>
            h("a", { href: `#${page.id}`, class: "tab", data: { page: page.id } },
                words.say(page.word)));
        this.shell = {
            about: h("span", { class: "bar-about" }),
            clock: h("span", { class: "bar-clock figures" }),
            lost: strip("bad"), storage: strip("bad"), training: strip("gold"),
            tabs: h("nav", { class: "tabs" }, tabs),
            main: h("main", { class: "page" }),
        };
        const { about, clock: time, lost, storage, training, main } = this.shell;
        const language = h("button", { type: "button", class: "bar-button",
            lang: words.language === "en" ? "vi" : "en",
            on: { click: () => this.#turnLanguage(() => this.showShell()) } },
        words.say("otherLanguage"));
        const leave = h("button", { type: "button", class: "bar-button",
            on: { click: () => this.leave() } }, words.say("signOut"));
        this.root.replaceChildren(
            h("header", { class: "bar" }, h("b", {}, words.say("managerPage")), about,
                h("span", { class: "bar-person" }, this.me.name), time, language, leave),
            lost, storage, training,
            h("div", { class: "frame" }, this.shell.tabs, main));
        this.showPage();
    }

    showPage() {
        const wanted = location.hash.slice(1);
        const allowed = PAGES.filter((page) => this.may(...page.roles));
        const page = allowed.find(({ id }) => id === wanted) ?? allowed[0];
        this.page?.end?.();
        this.page = new page.make({ root: this.shell.main, words: this.words, hall: this.hall,
            hallTopic: this.hallTopic, topic: this.topic, me: this.me,
            act: this.may("manager") ? new ActPanel(this) : null,
            may: (...roles) => this.may(...roles) });
        for (const tab of this.shell.tabs.children) {
            tab.toggleAttribute("aria-current", tab.dataset.page === page.id);
        }
        document.title = `${this.words.say(page.word)} – ${this.words.say("managerPage")}`;
        this.update();
    }

    update() {
        document.body.dataset.link = this.hall.state;
        if (!this.shell) {
            return;
        }
        const { words, shell } = this;
        const record = this.hallTopic.get("hall");
        show(shell.lost, this.hall.state === "lost");
        setText(shell.lost, words.say("lost"));
        show(shell.storage, record?.storage === "failing");
        setText(shell.storage, words.say("storageFailing"));
        show(shell.training, Boolean(record?.training));
        setText(shell.training, words.say("training"));
        setText(shell.about, words.pick(record?.name));
        const now = this.hall.now();
        if (record && now !== null) {
            setText(shell.clock, clock(now, record.utc_offset_minutes));
        }
        if (this.topic?.refusal && this.hall.state === "live" && !isDialogOpen()) {
            this.#sessionOver();
            return;
        }
        this.page?.update?.();
    }

    async #sessionOver() {
        this.topic.refusal = null;
        const me = await whoAmI().catch(() => this.me);
        if (me === null) {
            this.me = null;
            this.showSignIn(this.words.say("sessionOver"));
        } else {
            this.hall.restart();
        }
    }

    async leave() {
        await signOut();
        this.me = null;
        this.hall.restart();
        this.showSignIn("");
    }

    #turnLanguage(again) {
        this.words.language = this.words.language === "en" ? "vi" : "en";
        storeLanguage(this.words.language);
        document.documentElement.lang = this.words.language;
        again();
    }
}

new ManagerPage(document.getElementById("page")).begin();
