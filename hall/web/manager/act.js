import { h, setAttribute, setText } from "../lib/dom.js";
import { openDialog, textField } from "../staff/dialogs.js";

/** What a manager does to the running hall: a button each, a dialog where something is asked. */
export class ActPanel {
    constructor({ words, hall, hallTopic, topic }) {
        Object.assign(this, { words, hall, hallTopic, topic });
    }

    hallButtons() {
        this.closing = this.#button("closeHall", () => this.#closeOrReopen());
        return [this.#button("announce", () => this.#announce()), this.closing];
    }

    updateHall(record, config) {
        this.isClosedEarly = Boolean(config?.closed_early);
        setText(this.closing, this.words.say(this.isClosedEarly ? "reopenHall" : "closeHall"));
        setAttribute(this.closing, "data-tone", this.isClosedEarly ? "good" : null);
        this.record = record;
    }

    lineButtons(service) {
        return [this.#button("stopLine", (event) => this.#turnLine(service, event.target), "turn"),
            this.#button("quota", () => this.#quota(service))];
    }

    updateLine(cell, line) {
        const turn = cell.querySelector(".turn");
        if (turn) {
            setText(turn, this.words.say(line.closed ? "openLine" : "stopLine"));
            turn.dataset.closed = line.closed ? "yes" : "";
        }
    }

    deskButtons(counter) {
        return [this.#button("moveStaff", () => this.#profile(counter))];
    }

    #button(word, click, kind = "") {
        return h("button", { type: "button", class: `button small ${kind}`, on: { click } },
            this.words.say(word));
    }

    /** Sends a command; resolves to what is wrong, or to null. */
    async #send(command, args) {
        const { refusal } = await this.hall.request(command, args);
        return refusal ? this.words.pick(refusal) : null;
    }

    #ask({ title, hint, fields = [], word, tone = "main", wide = false, submit }) {
        openDialog({ words: this.words, wide, title: this.words.say(title),
            fields: [hint ? h("p", {}, this.words.say(hint)) : null, fields],
            buttons: [{ word, tone }], submit });
    }

    #twoTexts(text = {}, { required = true, maxlength = 200 } = {}) {
        return [textField("vi", this.words.say("inVietnamese"),
            { maxlength, required, value: text.vi ?? "", "data-first": true }),
        textField("en", this.words.say("inEnglish"), { maxlength, value: text.en ?? "" })];
    }

    #closeOrReopen() {
        if (this.isClosedEarly) {
            this.#ask({ title: "reopenHall", hint: "reopenHint", word: "reopenHall",
                submit: () => this.#send("reopen_hall", {}) });
            return;
        }
        this.#ask({ title: "closeHall", hint: "closeHallHint", word: "closeHall", tone: "bad",
            fields: this.#twoTexts({}, { required: false }),
            submit: (data) => this.#send("close_hall",
                { reason: { vi: data.get("vi").trim(), en: data.get("en").trim() } }) });
    }

    #announce() {
        const { words } = this;
        openDialog({ words, title: words.say("announce"),
            fields: [h("p", {}, words.say("announceHint")),
                this.#twoTexts(this.record?.announcement ?? {}, { required: false })],
            buttons: [{ word: "announceNow" }, { word: "announceStop", value: "stop", tone: "" }],
            submit: (data, value) => this.#send("announce", value === "stop" ? { vi: "", en: "" }
                : { vi: data.get("vi").trim(), en: data.get("en").trim() }) });
    }

    #turnLine(service, button) {
        if (button.dataset.closed) {
            this.#send("open_service", { service });
            return;
        }
        this.#ask({ title: "stopLine", hint: "stopLineHint", word: "stopLine", tone: "bad",
            fields: this.#twoTexts({}, { required: false }),
            submit: (data) => this.#send("close_service", { service,
                reason: { vi: data.get("vi").trim(), en: data.get("en").trim() } }) });
    }

    #quota(service) {
        const line = this.topic.get(`line/${service}`);
        this.#ask({ title: "quota", hint: "quotaHint", word: "save",
            fields: textField("quota", this.words.say("quotaLabel"), { type: "number", min: 0,
                max: 100000, required: true, value: line?.quota ?? 0, "data-first": true }),
            submit: (data) => this.#send("set_quota",
                { service, quota: Number(data.get("quota")) }) });
    }

    #profile(counter) {
        const { words } = this;
        const levels = new Map((this.topic.get(`desk/${counter}`)?.profile ?? [])
            .map(({ service, level }) => [service, level]));
        const services = this.hallTopic.all("service").sort((a, b) => a.order - b.order)
            .filter(({ state }) => state !== "not_here");
        const label = this.hallTopic.get(`counter/${counter}`)?.label ?? counter;
        openDialog({ words, wide: true,
            title: words.say("moveStaffTitle", { label }),
            fields: [h("p", {}, words.say("moveStaffHint")),
                profileFields(words, services, levels)],
            buttons: [{ word: "save" }],
            submit: (data) => this.#send("set_profile", { counter,
                services: profileOf(data, services) }) });
    }
}

/** A level for each service, or none. */
export function profileFields(words, services, levels) {
    return h("div", { class: "profile-list" }, services.map((service) => {
        const chosen = levels.get(service.id) ?? 0;
        const options = [0, 1, 2, 3, 4, 5].map((level) => h("option",
            { value: level, selected: level === chosen },
            level === 0 ? words.say("levelNone") : words.say("level", { level })));
        return h("label", { class: "profile-row" },
            h("span", {}, words.pick(service.name)),
            h("select", { name: `level/${service.id}` }, options));
    }));
}

export function profileOf(data, services) {
    return services.map(({ id }) => ({ service: id, level: Number(data.get(`level/${id}`)) }))
        .filter(({ level }) => level > 0);
}
