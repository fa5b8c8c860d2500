import { StaffPage } from "../staff/staff_page.js";
import { ReceptionDesk } from "./desk.js";
import { WORDS } from "./words.js";

/** The reception page: sign in, then give tickets and help whoever asks about theirs. */
class ReceptionPage extends StaffPage {
    constructor(root) {
        super(root, WORDS);
        this.desk = null;
    }

    update() {
        this.desk?.update();
        super.update();
    }

    async showWork() {
        this.clear();
        this.again = () => this.showWork();
        this.desk = new ReceptionDesk(this);
        this.update();
    }

    clear() {
        super.clear();
        this.desk?.end();
        this.desk = null;
    }
}

new ReceptionPage(document.getElementById("page")).begin();
