import { after, afterEach, before, beforeEach } from "node:test";
import { Browser } from "./browser.mjs";
import { RealHall } from "./real_hall.mjs";
import { counterDay } from "./counter_day.mjs";
import { managerPage } from "./manager_page.mjs";
import { phonePage } from "./phone_page.mjs";
import { ratings } from "./ratings.mjs";
import { troubles } from "./troubles.mjs";

/** One browser for all, a hall of its own for every test. */
const world = {};

before(async () => {
    world.browser = await Browser.start(process.env.CHROMIUM);
});

after(() => world.browser?.stop());

beforeEach(async () => {
    world.hall = new RealHall({ program: process.env.MOTCUA_HALL,
        source: process.env.MOTCUA_SOURCE });
    await world.hall.start();
});

afterEach(() => world.hall.stop());

counterDay(world);
phonePage(world);
managerPage(world);
ratings(world);
troubles(world);
