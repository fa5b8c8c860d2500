import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, atCounter, atWork, dialogGone, leave, numbers, press, pressNext, signIn }
    from "./clerk.mjs";

/** A clerk's whole day with the keyboard, told as a story. */
export function counterDay(world) {
    test("a wrong PIN is told beside the form", async () => {
        const { browser, hall } = world;
        const page = await browser.open(`${hall.address}/counter/`);
        await page.sees("Tên đăng nhập");
        await page.fill("input[name=staff]", "nt-mau");
        await page.fill("input[name=pin]", "wrong");
        await page.key("Enter");
        await page.sees("mã PIN chưa đúng");
        assert.equal(await page.value("document.activeElement.name"), "pin");
        await signIn(page, hall, "nt-mau");
    });

    test("a clerk's day at counter 1, keyboard only", async () => {
        const { hall } = world;
        const page = await atWork(world, "nt-mau", 1);
        await page.sees("Chưa có ai chờ quầy này");
        const [one, two, three, four] = [
            await hall.takeTicket("ban-sao"), await hall.takeTicket("chu-ky"),
            await hall.takeTicket("nhan-ket-qua"), await hall.takeTicket("hop-dong"),
        ].map((ticket) => ticket.number);
        await page.sees(four);
        assert.deepEqual(await numbers(page, "ol.rows"), [one, two, four, three],
            "second level after the first");
        await callRecallNoShowBringBack(page, one);
        await serveTransferPark(page, one, two);
        await finishPauseResume(page, four);
        await callAnyAndWalkIn(page, two);
        await giveTicket(page);
        await leave(page);
        const { "counter/1": counter } = await hall.records("hall");
        assert.equal(counter.state, "closed");
        assert.deepEqual(page.complaints.filter((text) => !text.includes("401")), []);
    });
}

async function callRecallNoShowBringBack(page, one) {
    await pressNext(page);
    await atCounter(page, one);
    assert.match(await page.value("document.title"), new RegExp(one));
    await press(page, "r");
    await page.sees("đang gọi, lần 2");
    await press(page, "v");
    await atCounter(page, "");
    await page.until("document.querySelectorAll('ul.rows .row').length === 1");
    assert.deepEqual(await numbers(page, "ul.rows"), [one]);
    await page.click(".back", "Vào hàng");
    await page.sees(`Đã đưa ${one} lại vào hàng`);
    await page.until("document.querySelectorAll('ul.rows .row').length === 0");
    assert.equal((await numbers(page, "ol.rows"))[0], one, "by the age of the ticket");
}

async function serveTransferPark(page, one, two) {
    await pressNext(page);
    await atCounter(page, one);
    await press(page, "s");
    await page.sees("đang phục vụ");
    await press(page, "r");
    assert.equal(await page.text(".notice[data-tone=bad]"), null, "what cannot be does nothing");
    await ask(page, "h");
    await page.call("Input.insertText", { text: "https://dvc.example/?ma=h19.32-261124-0001" });
    await page.key("Enter");
    await page.sees("Hồ sơ: H19.32-261124-0001");
    await dialogGone(page);
    await ask(page, "p");
    await page.call("Input.insertText", { text: "nhiều" });
    await page.key("Enter");
    await page.sees("bằng chữ số");
    await page.fill("dialog input[name=amount]", "20.000");
    await page.key("Enter");
    await page.sees("Thu: 20.000 đồng");
    await dialogGone(page);
    await ask(page, "c");
    await page.call("Input.insertText", { text: "thue" });
    await page.key("Enter");
    await page.sees(`Đã chuyển ${one}`);
    await atCounter(page, "");
    await dialogGone(page);
    await pressNext(page);
    await atCounter(page, two);
    await ask(page, "g");
    await page.key("Enter");
    await page.sees(`Đã tạm gác ${two}`);
    await dialogGone(page);
    assert.deepEqual(await numbers(page, "ul.rows"), [two]);
}

async function finishPauseResume(page, four) {
    await pressNext(page);
    await atCounter(page, four);
    await press(page, "x");
    await page.sees(`Đã xong ${four}`);
    await atCounter(page, "");
    await page.until("document.querySelector('.day b').innerText === '1'", "one served today");
    await ask(page, "n");
    await page.fill("dialog input[name=ownReason]", "<b>Họp</b> giao ban");
    await page.key("Enter");
    await page.sees("Lý do: <b>Họp</b> giao ban");
    await dialogGone(page);
    assert.equal(await page.value("document.querySelector('.card b')"), null, "text is text");
    await pressNext(page);
    await page.sees("Đang mở");
}

async function callAnyAndWalkIn(page, two) {
    await ask(page, "b");
    await page.call("Input.insertText", { text: "Z999" });
    await page.key("Enter");
    await page.sees("không chờ ở quầy này");
    await page.fill("dialog input[name=number]", two.replace(/0+/, "").toLowerCase());
    await page.key("Enter");
    await atCounter(page, two);
    await dialogGone(page);
    await ask(page, "d");
    await page.key("Enter");
    await page.sees(`Mời kết thúc lượt ${two} trước`);
    await page.key("Escape");
    await dialogGone(page);
    await ask(page, "k");
    await page.key("Enter");
    await atCounter(page, "");
    await dialogGone(page);
    await ask(page, "l");
    await page.call("Input.insertText", { text: "chu ky" });
    await page.click("dialog button", "Phục vụ ngay");
    await page.sees("Chứng thực chữ ký");
    await dialogGone(page);
    await page.until("document.querySelector('.card').dataset.state === 'serving'");
    await press(page, "x");
    await atCounter(page, "");
}

async function giveTicket(page) {
    await ask(page, "l");
    await page.call("Input.insertText", { text: "hop dong" });
    await page.key("Enter");
    await page.sees("Số đã cấp");
    const given = await page.text(".given");
    await page.click("dialog button", "Đóng");
    await dialogGone(page);
    assert.ok((await numbers(page, "ol.rows")).includes(given));
    await page.click("ol.rows .row", given);
    await page.click("dialog button", "Huỷ lượt");
    await page.click("dialog button.bad", "Huỷ lượt");
    await page.sees(`Đã huỷ ${given}`);
}
