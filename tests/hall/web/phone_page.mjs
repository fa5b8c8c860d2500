import assert from "node:assert/strict";
import { test } from "node:test";
import { atCounter, atWork, leave, press, pressNext } from "./clerk.mjs";

/** The page behind a ticket's QR code, from the tap to the rating. */
export function phonePage(world) {
    test("a ticket on a phone: place, call, rating, once", async () => {
        const { browser, hall } = world;
        const clerk = await atWork(world, "lt-vidu", 3);
        const first = await hall.takeTicket("dat-bien-dong");
        const ticket = await hall.takeTicket("dat-bien-dong");
        const page = await browser.open(`${hall.address}/t/${ticket.token}`,
            { width: 360, height: 740, mobile: true });
        await page.sees(ticket.number);
        assert.match(await page.text(".facts"), /1 người/);
        await pressNext(clerk);
        await atCounter(clerk, first.number);
        await page.sees("Sắp đến lượt ông/bà");
        await pressNext(clerk);
        await page.sees("Mời ông/bà đến");
        assert.equal(await page.text(".big"), "Quầy 3");
        await press(clerk, "v");
        await page.sees("Đã gọi nhưng chưa gặp ông/bà");
        await clerk.click(".back", "Vào hàng");
        await page.sees("Sắp đến lượt ông/bà");
        await pressNext(clerk);
        await page.sees("Mời ông/bà đến");
        await press(clerk, "s");
        await page.sees("Đang được phục vụ");
        await press(clerk, "x");
        await page.sees("Đã phục vụ xong");
        await page.click(".language");
        await page.sees("How was our service?");
        await page.click(".level", "Very satisfied");
        await page.click(".reason", "Clear guidance");
        await page.click(".send");
        await page.sees("Thank you for your rating");
        const { day } = await hall.records("hall");
        assert.deepEqual([day.rated, day.satisfied], [1, 1]);
        assert.deepEqual(page.complaints, []);
        await leave(clerk);
    });

    test("a phone reads little: two fonts, no list of the hall's people", async () => {
        const { browser, hall } = world;
        const ticket = await hall.takeTicket("van-hoa");
        const page = await browser.open(`${hall.address}/t/${ticket.token}`,
            { width: 360, height: 740, mobile: true });
        await page.sees(ticket.number);
        await page.value("document.fonts.ready.then(() => true)");
        const fonts = await page.value("performance.getEntriesByType('resource')" +
            ".filter((entry) => entry.name.endsWith('.ttf')).length");
        assert.ok(fonts <= 2, `${fonts} fonts`);
        const bytes = await page.value("performance.getEntriesByType('resource')" +
            ".filter((entry) => !entry.name.endsWith('.ttf'))" +
            ".reduce((sum, entry) => sum + entry.decodedBodySize, 0)");
        assert.ok(bytes < 80_000, `${bytes} bytes of page`);
    });

    test("a guessed address shows nothing", async () => {
        const { browser, hall } = world;
        const page = await browser.open(`${hall.address}/t/0123456789abcdef`);
        await page.sees("Không tìm thấy phiếu này");
    });

    test("the front page finds a ticket by number and check letters", async () => {
        const { browser, hall } = world;
        const ticket = await hall.takeTicket("cu-tru");
        const page = await browser.open(`${hall.address}/`);
        await page.sees("Đang tiếp nhận");
        await page.fill("input[name=number]", ticket.number.toLowerCase());
        await page.fill("input[name=check]", "???");
        await page.click("button", "Xem");
        await page.sees("Không tìm thấy số này");
        await page.fill("input[name=check]", ticket.check);
        await page.click("button", "Xem");
        await page.sees("Số thứ tự của ông/bà");
        await page.sees(ticket.number);
        assert.deepEqual(page.complaints, []);
    });

    test("a slow phone on a slow line shows the number within five seconds", async () => {
        const { browser, hall } = world;
        const ticket = await hall.takeTicket("dat-bien-dong");
        const page = await browser.open("about:blank", { width: 360, height: 640, mobile: true });
        await page.call("Network.enable");
        // An old phone at the edge of 3G: 400 kbit/s, 400 ms there and back, a sixth of our speed.
        await page.call("Network.emulateNetworkConditions", { offline: false, latency: 400,
            downloadThroughput: 50_000, uploadThroughput: 25_000 });
        await page.call("Emulation.setCPUThrottlingRate", { rate: 6 });
        const begun = performance.now();
        await page.call("Page.navigate", { url: `${hall.address}/t/${ticket.token}` });
        await page.sees(ticket.number);
        const seconds = (performance.now() - begun) / 1000;
        assert.ok(seconds < 5, `${seconds.toFixed(1)} s`);
        const bytes = await page.value(`performance.getEntriesByType('resource')
            .filter(({ name }) => !name.includes('/fonts/'))
            .reduce((sum, { transferSize }) => sum + transferSize, 0)`);
        assert.ok(bytes < 60_000, `${bytes} bytes besides the type`);
    });
}
