import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { atCounter, atWork, leave, numberAtCounter, numbers, press, pressNext, ready }
    from "./clerk.mjs";

/** What goes wrong in a hall: two at once, hasty fingers, a dead server, strangers. */
export function troubles(world) {
    test("two counters that press next in the same instant get two tickets", async () => {
        const { hall } = world;
        const [first, second] = [await atWork(world, "nt-mau", 1),
            await atWork(world, "tv-thu", 2)];
        for (let round = 0; round < 3; ++round) {
            const tickets = [await hall.takeTicket("ban-sao"), await hall.takeTicket("ban-sao")];
            const wanted = tickets.map((ticket) => ticket.number).sort();
            await Promise.all([first.sees(wanted[1]), second.sees(wanted[1])]);
            await Promise.all([ready(first), ready(second)]);
            await Promise.all([first.key("Enter"), second.key("Enter")]);
            const isCalled = "document.querySelector('.card').dataset.state === 'called'";
            await Promise.all([first.until(isCalled), second.until(isCalled)]);
            const called = [await numberAtCounter(first), await numberAtCounter(second)].sort();
            assert.deepEqual(called, wanted);
            await Promise.all([press(first, "x"), press(second, "x")]);
            await Promise.all([atCounter(first, ""), atCounter(second, "")]);
        }
        await Promise.all([leave(first), leave(second)]);
    });

    test("a double click calls one", async () => {
        const { hall } = world;
        const page = await atWork(world, "nt-mau", 1);
        const tickets = [];
        for (let count = 0; count < 3; ++count) {
            tickets.push((await hall.takeTicket("chu-ky")).number);
        }
        await page.sees(tickets[2]);
        await ready(page);
        await page.click(".primary", "", 3);
        await atCounter(page, tickets[0]);
        await ready(page);
        assert.deepEqual(await numbers(page, "ol.rows"), tickets.slice(1));
        assert.equal(await numberAtCounter(page), tickets[0]);
        await pressNext(page);
        await atCounter(page, tickets[1]);
        await pressNext(page);
        await atCounter(page, tickets[2]);
        await press(page, "x");
        await atCounter(page, "");
        await leave(page);
    });

    test("the hall is killed: told within 3 s, mended by itself, nothing twice", async () => {
        const { hall } = world;
        const page = await atWork(world, "nt-mau", 1);
        const tickets = [await hall.takeTicket("ban-sao"), await hall.takeTicket("ban-sao")];
        await page.sees(tickets[1].number);
        await pressNext(page);
        await atCounter(page, tickets[0].number);
        await ready(page);
        // The press reaches a hall that will never answer it; its successor does, once.
        hall.freeze();
        await page.key("Enter");
        const frozenAt = performance.now();
        await page.sees("Mất kết nối với máy chủ");
        assert.ok(performance.now() - frozenAt < 4500, "stale is told within 3 s and a little");
        await hall.kill();
        await hall.start();
        await atCounter(page, tickets[1].number);
        await page.until("document.body.dataset.link === 'live'");
        assert.equal(await page.value("document.querySelector('.strip').hidden"), true);
        const { day, "counter/1": counter } = await hall.records("hall");
        assert.equal(counter.number, tickets[1].number);
        assert.deepEqual([day.issued, day.served, day.waiting], [2, 1, 0]);
        await press(page, "x");
        await atCounter(page, "");
        await leave(page);
    });

    test("a page whose session ends goes back to the door", async () => {
        const page = await atWork(world, "nt-mau", 1);
        await page.value("fetch('/api/v1/sign_out', { method: 'POST' }).then(() => true)");
        await page.sees("Phiên làm việc đã hết");
        await page.sees("Tên đăng nhập");
        const again = await atWork(world, "nt-mau", 1);
        await leave(again);
    });

    test("a clerk who comes back on another computer finds the counter as it was", async () => {
        const { hall } = world;
        const ticket = await hall.takeTicket("chu-ky");
        const first = await atWork(world, "nt-mau", 1);
        await first.sees(ticket.number);
        await pressNext(first);
        await atCounter(first, ticket.number);
        const second = await atWork(world, "nt-mau", 1);
        await atCounter(second, ticket.number);
        await press(second, "x");
        await atCounter(first, "");
        await leave(second);
        await first.sees("Chọn quầy làm việc");
    });

    test("a page of another site can neither connect nor command", async () => {
        const { browser, hall } = world;
        const stranger = createServer((request, reply) => {
            reply.setHeader("Content-Type", "text/html");
            reply.end("<title>stranger</title>");
        });
        await new Promise((resolve) => stranger.listen(0, "127.0.0.1", resolve));
        const before = (await hall.records("hall")).day.issued;
        const page = await browser.open(`http://127.0.0.1:${stranger.address().port}/`);
        const { port } = hall;
        assert.equal(await page.value(`new Promise((resolve) => {
            const socket = new WebSocket("ws://127.0.0.1:${port}/ws", "motcua.v1");
            socket.onopen = () => resolve("open");
            socket.onerror = () => resolve("refused");
        })`), "refused");
        await page.value(`fetch("http://127.0.0.1:${port}/api/v1/take_ticket", {
            method: "POST", mode: "no-cors",
            body: JSON.stringify({ kiosk: "K1", services: ["ban-sao"], priority: "",
                language: "vi" }),
        }).then(() => true, () => true)`);
        assert.equal(await page.value(`fetch("http://127.0.0.1:${port}/api/v1/topics/hall")
            .then((reply) => reply.json()).then(() => "read", () => "refused")`), "refused");
        assert.equal((await hall.records("hall")).day.issued, before);
        await new Promise((resolve) => stranger.close(resolve));
    });
}
