import assert from "node:assert/strict";
import { test } from "node:test";
import { atCounter, atWork, press, pressNext, signIn } from "./clerk.mjs";

/** The tablet on a counter, and who may rate. */
export function ratings(world) {
    test("a tablet is paired by the clerk's code and rates whoever was served there", async () => {
        const { browser, hall } = world;
        const clerk = await atWork(world, "nt-mau", 1);
        const tablet = await pairTablet(world, clerk);
        await tablet.sees("Kính chào ông/bà");
        const { number } = await hall.takeTicket("ban-sao");
        await clerk.sees(number);
        await pressNext(clerk);
        await atCounter(clerk, number);
        assert.equal(await tablet.value("document.querySelector('.ask')"), null,
            "nobody rates before they are served");
        await press(clerk, "s");
        await tablet.sees(`Số ${number}`);
        await tablet.click(".level", "Rất hài lòng");
        await tablet.click(".reason", "Thái độ");
        await tablet.click(".send", "Gửi");
        await tablet.sees("Cảm ơn ông/bà đã đánh giá");
        await clerk.until("document.querySelector('.day').innerText.includes('1/1')",
            "the clerk sees the sum");
        const { "counter/1": counter } = await hall.records("hall");
        assert.equal(counter.rated, true);
        await press(clerk, "m");
        await clerk.sees("Hôm nay của Nguyễn Thị Mẫu");
        await clerk.key("Escape");
        await clerk.until("document.querySelector('dialog') === null");
        await press(clerk, "x");
        await atCounter(clerk, "");
        // Another tablet cannot use the code again, and the tablet stays one after a restart.
        await tablet.go(`${hall.address}/tablet/`);
        await tablet.sees("Quầy 1");
        const stranger = await browser.open(`${hall.address}/tablet/`);
        await stranger.sees("Ghép máy này với một quầy");
        await stranger.fill("input[name=code]", "000000");
        await stranger.key("Enter");
        await stranger.sees("Mã chưa đúng");
        assert.deepEqual(tablet.complaints, []);
    });

    test("a browser that staff are signed in with takes no rating", async () => {
        const { hall } = world;
        const clerk = await atWork(world, "nt-mau", 1);
        const ticket = await hall.takeTicket("ban-sao");
        await clerk.sees(ticket.number);
        await pressNext(clerk);
        await atCounter(clerk, ticket.number);
        await press(clerk, "x");
        await atCounter(clerk, "");
        await clerk.go(`${hall.address}/t/${ticket.token}`);
        await clerk.sees("Đã phục vụ xong");
        await clerk.click(".level", "Rất hài lòng");
        await clerk.click(".send");
        await clerk.sees("chưa được phép");
        await clerk.go(`${hall.address}/tablet/`);
        await clerk.sees("đang đăng nhập cán bộ");
    });

    // Issue #5: the slot that the test books is refused as a time that has passed.
    const reception = "reception gives a ticket, finds it, prints it again and calls it off";
    test(reception, { skip: "#5" }, async () => {
        const { browser, hall } = world;
        const page = await browser.open(`${hall.address}/reception/`);
        await page.sees("Đăng nhập");
        await signIn(page, hall, "vt-don", "Lấy số cho công dân");
        await page.fill("input[type=search]", "ban sao");
        await page.click(".choice", "Người cao tuổi");
        await page.key("Enter");
        await page.click(".give-form .button.main", "Cấp số");
        await page.sees("Phiếu đang in tại Cửa chính");
        const number = await page.text(".given");
        await page.click("dialog button", "Đóng");
        await page.sees(number);
        await page.click(".ticket-row", number);
        await page.click("dialog button", "In lại phiếu");
        await page.sees(`Đang in phiếu ${number}`);
        const tickets = await page.value(`fetch('/api/v1/topics/reception')
            .then((reply) => reply.json()).then((topic) => topic.records)`);
        const [ticket] = Object.values(tickets).filter((one) => one.number === number);
        assert.equal(ticket.channel, "reception");
        assert.equal(ticket.copies, 2, "the first paper and one reprint");
        assert.equal(ticket.priority, true);
        await page.click(".ticket-row", number);
        await page.click("dialog button", "Huỷ lượt");
        await page.click("dialog button.bad", "Huỷ lượt");
        await page.sees(`Đã huỷ ${number}`);
        await bookAndCheckIn(page, hall);
        assert.deepEqual(page.complaints.filter((text) => !text.includes("401")), []);
    });
}

async function pairTablet({ browser, hall }, clerk) {
    await clerk.click(".tile", "Bảng đánh giá");
    await clerk.sees("nhập mã này trong 5 phút");
    const code = await clerk.text(".given");
    await clerk.click("dialog button", "Đóng");
    await clerk.until("document.querySelector('dialog') === null");
    const tablet = await browser.open(`${hall.address}/tablet/`);
    await tablet.sees("Ghép máy này với một quầy");
    tablet.complaints.splice(0); // asked who it is: 401
    await tablet.fill("input[name=code]", code);
    await tablet.key("Enter");
    await tablet.sees("Quầy 1");
    return tablet;
}

async function bookAndCheckIn(page, hall) {
    const { hall: record } = await hall.records("hall");
    const now = await page.value("Date.now()");
    await page.click(".side .button", "Thêm lịch hẹn");
    await page.fill("dialog input[name=code]", "HEN-001");
    const slot = await page.value(`(() => {
        const soon = new Date(${now} + ${record.utc_offset_minutes} * 60000);
        const at = (part, text) => {
            const input = document.querySelector('dialog input[name=' + part + ']');
            input.value = text;
            return text;
        };
        return at('day', soon.toISOString().slice(0, 10)) + ' ' +
            at('time', soon.toISOString().slice(11, 16));
    })()`);
    assert.match(slot, /^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    await page.fill("dialog input[type=search]", "chu ky");
    await page.click("dialog button", "Thêm");
    await page.sees("Đã thêm lịch hẹn HEN-001");
}
