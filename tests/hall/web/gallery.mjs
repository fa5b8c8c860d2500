// Draws every state of the pages with a real hall behind them:
//   node gallery.mjs --hall PROGRAM --source FOLDER --chromium PROGRAM --pictures FOLDER
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Browser } from "./browser.mjs";
import { RealHall } from "./real_hall.mjs";
import { manage, tab } from "./manager.mjs";
import { atCounter, press, pressNext, signIn } from "./clerk.mjs";

const option = { type: "string" };
const { values } = parseArgs({ options: { hall: option, source: option, chromium: option,
    pictures: option } });
mkdirSync(values.pictures, { recursive: true });
const hall = new RealHall({ program: values.hall, source: values.source });
await hall.start();
const browser = await Browser.start(values.chromium);

try {
    await drawCounter(await browser.open(`${hall.address}/counter/`));
    await drawPhone(await browser.open(`${hall.address}/counter/`));
    await drawTablet(await browser.open(`${hall.address}/counter/`));
    await drawReception(await browser.open(`${hall.address}/reception/`, { width: 1366 }));
    await drawManager();
    const front = await browser.open(`${hall.address}/`);
    await front.sees("Chứng thực");
    await draw(front, "front");
} finally {
    await hall.stop();
    await browser.stop();
}

async function draw(page, name) {
    await page.value("document.fonts.ready.then(() => true)");
    await page.picture(join(values.pictures, `${name}.png`));
    for (const complaint of page.complaints.splice(0)) {
        console.log(`${name}: ${complaint}`);
    }
}

async function drawCounter(page) {
    await page.sees("Tên đăng nhập");
    await draw(page, "counter-sign-in");
    await page.fill("input[name=staff]", "nt-mau");
    await page.fill("input[name=pin]", "000000");
    await page.click("button", "Đăng nhập");
    await page.sees("chưa đúng");
    await draw(page, "counter-sign-in-wrong");
    await signIn(page, hall, "nt-mau");
    await page.sees("Quầy 4");
    await draw(page, "counter-choose");
    await page.click(".counter-card", "Quầy 1");
    await page.sees("Chưa gọi số nào");
    await draw(page, "counter-empty");
    for (const service of ["ban-sao", "ban-sao", "hop-dong", "nhan-ket-qua", "chu-ky", "ban-sao"]) {
        await hall.takeTicket(service);
    }
    await hall.takeTicket("ban-sao", { priority: "cao-tuoi", language: "en", more: ["thue"] });
    await page.sees("A006");
    await draw(page, "counter-waiting");
    await pressNext(page);
    await atCounter(page, "A006");
    await draw(page, "counter-called");
    await press(page, "r");
    await page.sees("lần 2");
    await press(page, "v");
    await atCounter(page, "");
    await pressNext(page);
    await page.sees("đang gọi");
    await press(page, "s");
    await page.sees("đang phục vụ");
    await draw(page, "counter-serving");
    for (const [key, name] of [["c", "transfer"], ["g", "park"], ["k", "outcome"], ["t", "add"],
        ["h", "dossier"], ["p", "fee"], ["b", "any"], ["l", "give"], ["n", "pause"],
        ["d", "close"]]) {
        await press(page, key);
        await page.until("document.querySelector('dialog[open]') !== null");
        await draw(page, `counter-${name}`);
        await page.key("Escape");
        await page.until("document.querySelector('dialog') === null");
    }
    await page.click("#page .rows .row", "A");
    await page.until("document.querySelector('dialog[open]') !== null");
    await draw(page, "counter-visit");
    await page.key("Escape");
    await page.click(".bar-button");
    await page.sees("Done, call the next");
    await draw(page, "counter-english");
    await page.click(".bar-button");
    await page.call("Emulation.setDeviceMetricsOverride",
        { width: 390, height: 844, deviceScaleFactor: 1, mobile: true });
    await draw(page, "counter-narrow");
    await page.call("Emulation.setDeviceMetricsOverride",
        { width: 390, height: 1700, deviceScaleFactor: 1, mobile: true });
    await draw(page, "counter-narrow-whole");
    await page.call("Emulation.setDeviceMetricsOverride",
        { width: 1024, height: 768, deviceScaleFactor: 1, mobile: false });
    await draw(page, "counter-1024");
    await press(page, "x");
    await page.sees("Đã xong");
    await press(page, "n");
    await page.until("document.querySelector('dialog[open]') !== null");
    await page.key("Enter");
    await page.sees("Quầy đang tạm nghỉ");
    await draw(page, "counter-paused");
    await pressNext(page);
}

async function drawPhone(clerk) {
    await signIn(clerk, hall, "tv-thu");
    await clerk.click(".counter-card", "Quầy 3");
    await clerk.sees("Chưa gọi số nào");
    await hall.takeTicket("dat-bien-dong");
    const ticket = await hall.takeTicket("dat-bien-dong", { more: ["ho-kinh-doanh"] });
    const page = await browser.open(`${hall.address}/t/${ticket.token}`,
        { width: 390, height: 844, mobile: true });
    await page.sees(ticket.number);
    await draw(page, "phone-waiting");
    await pressNext(clerk);
    await page.sees("Sắp đến lượt");
    await draw(page, "phone-soon");
    await press(clerk, "x");
    await clerk.sees("Đã xong");
    await pressNext(clerk);
    await page.sees("Mời ông/bà đến");
    await draw(page, "phone-called");
    await press(clerk, "v");
    await page.sees("chưa gặp");
    await draw(page, "phone-no-show");
    await clerk.click(".back", "Vào hàng");
    await page.sees("Sắp đến lượt");
    await pressNext(clerk);
    await page.sees("Mời ông/bà đến");
    await press(clerk, "s");
    await page.sees("Đang được phục vụ");
    await draw(page, "phone-serving");
    await press(clerk, "x");
    await page.sees("Đăng ký hộ kinh doanh");
    await draw(page, "phone-second");
    await pressNext(clerk);
    await clerk.sees("đang gọi");
    await press(clerk, "x");
    await page.sees("Đã phục vụ xong");
    await draw(page, "phone-finished");
    await page.click(".level", "Rất hài lòng");
    await page.click(".reason", "Thái độ");
    await draw(page, "phone-rating");
    await page.click(".send");
    await page.sees("Cảm ơn ông/bà đã đánh giá");
    await draw(page, "phone-thanks");
    await page.go(`${hall.address}/t/nothing`);
    await page.sees("Không tìm thấy phiếu này");
    await draw(page, "phone-missing");
}

async function drawTablet(clerk) {
    await signIn(clerk, hall, "nt-mau");
    await clerk.click(".counter-card", "Quầy 1");
    await clerk.until("document.querySelector('.primary') !== null");
    await clerk.click(".tile", "Bảng đánh giá");
    await clerk.sees("nhập mã này");
    await draw(clerk, "counter-tablet-code");
    const code = await clerk.text(".given");
    await clerk.click("dialog button", "Đóng");
    const tablet = await browser.open(`${hall.address}/tablet/`, { width: 1280, height: 800 });
    await tablet.sees("Ghép máy này");
    await draw(tablet, "tablet-pairing");
    await tablet.fill("input[name=code]", code);
    await tablet.key("Enter");
    await tablet.sees("Kính chào");
    await draw(tablet, "tablet-waiting");
    const { number } = await hall.takeTicket("ban-sao");
    await clerk.sees("Gọi số tiếp theo");
    await pressNext(clerk);
    await clerk.sees("đang gọi");
    await press(clerk, "s");
    await tablet.sees("Số ");
    await draw(tablet, "tablet-ask");
    await tablet.click(".language");
    await tablet.sees("How was our service");
    await draw(tablet, "tablet-ask-english");
    await tablet.click(".language");
    await tablet.call("Emulation.setDeviceMetricsOverride",
        { width: 600, height: 960, deviceScaleFactor: 1, mobile: true });
    await draw(tablet, "tablet-ask-narrow");
    await tablet.call("Emulation.setDeviceMetricsOverride",
        { width: 1280, height: 800, deviceScaleFactor: 1, mobile: false });
    await tablet.click(".level", "Rất hài lòng");
    await tablet.sees("Điều gì làm");
    await draw(tablet, "tablet-why");
    await tablet.click(".send");
    await tablet.sees("Cảm ơn");
    await draw(tablet, "tablet-thanks");
    await press(clerk, "x");
    await clerk.sees("Đã xong");
    await press(clerk, "m");
    await clerk.sees("Hôm nay của");
    await draw(clerk, "counter-today");
    await clerk.key("Escape");
    await hall.takeTicket("ban-sao", { priority: "cao-tuoi" });
    return number;
}

async function drawReception(page) {
    await signIn(page, hall, "vt-don", "Lấy số cho công dân");
    await page.sees("A00");
    await draw(page, "reception");
    await page.fill("input[type=search]", "ket hon");
    await draw(page, "reception-search");
    await page.click(".give-form .button.main", "Cấp số");
    await page.sees("Phiếu đang in");
    await draw(page, "reception-given");
    await page.click("dialog button", "Đóng");
    await page.until("document.querySelector('dialog') === null");
    await page.click(".ticket-row", "A");
    await page.sees("In lại phiếu");
    await draw(page, "reception-ticket");
    await page.key("Escape");
    await page.until("document.querySelector('dialog') === null");
    await page.click(".side .button", "Thêm lịch hẹn");
    await draw(page, "reception-appointment");
    await page.key("Escape");
    await page.click(".bar-button");
    await page.sees("Give a ticket");
    await draw(page, "reception-english");
    await page.call("Emulation.setDeviceMetricsOverride",
        { width: 390, height: 1600, deviceScaleFactor: 1, mobile: true });
    await draw(page, "reception-narrow");
}

async function drawManager() {
    const waiting = new RealHall({ program: values.hall, source: values.source, demo: false });
    await waiting.start();
    const enrol = await browser.open(`${waiting.address}/manager/`);
    await enrol.sees("Tạo tài khoản");
    await draw(enrol, "manager-enrol");
    await waiting.stop();
    const clerk = await browser.open(`${hall.address}/counter/`);
    await signIn(clerk, hall, "lt-vidu");
    await clerk.click(".counter-card", "Quầy 2");
    await clerk.sees("Chưa gọi số nào");
    for (const service of ["ban-sao", "hop-dong", "ban-sao", "khai-sinh", "chu-ky", "ban-sao"]) {
        await hall.takeTicket(service).catch(() => null);
    }
    await pressNext(clerk);
    await press(clerk, "s");
    await clerk.sees("đang phục vụ");
    const page = await manage({ browser, hall });
    await page.sees("Phục vụ");
    await draw(page, "manager-live");
    await page.click("td.acts button", "Điều chuyển");
    await page.until("document.querySelector('dialog[open]') !== null");
    await draw(page, "manager-move");
    await page.key("Escape");
    await page.until("document.querySelector('dialog') === null");
    await tab(page, "Báo cáo", "Báo cáo");
    await page.until("document.querySelector('.chart canvas') !== null");
    await draw(page, "manager-reports");
    await tab(page, "Cấu hình", "Cấu hình");
    await page.until("document.querySelectorAll('details').length > 5");
    await page.click("summary", "Chứng thực bản sao");
    await page.until("document.querySelector('details[open]') !== null");
    await draw(page, "manager-settings");
    await page.click(".section-tab", "Quầy");
    await page.click("summary", "Quầy 1");
    await draw(page, "manager-settings-counter");
    await page.click(".section-tab", "Giờ làm việc");
    await page.fill("[data-field=monday] input", "7h30");
    await page.sees("Viết như");
    await draw(page, "manager-settings-hours");
    await page.click(".button", "Bỏ thay đổi");
    await tab(page, "Tài khoản", "Tài khoản cán bộ");
    await page.sees("Huỳnh Minh Trưởng");
    await draw(page, "manager-people");
    await page.click(".page-head .button", "Thêm cán bộ");
    await page.until("document.querySelector('dialog[open]') !== null");
    await draw(page, "manager-person");
    await page.key("Escape");
    await page.until("document.querySelector('dialog') === null");
    await tab(page, "Nhật ký", "Nhật ký trong tháng");
    await page.until("document.querySelectorAll('table.report').length > 2");
    await draw(page, "manager-log");
    await page.click(".bar-button", "English");
    await page.sees("This month's log");
    await page.click(".tab", "Live");
    await page.sees("Right now");
    await draw(page, "manager-live-english");
    await page.click(".bar-button", "Tiếng Việt");
    await page.call("Emulation.setDeviceMetricsOverride",
        { width: 820, height: 1180, deviceScaleFactor: 1, mobile: true });
    await page.sees("Ngay lúc này");
    await draw(page, "manager-live-narrow");
    const results = await browser.open(`${hall.address}/results/`, { width: 1280, height: 800 });
    await results.sees("hài lòng trở lên");
    await draw(results, "results");
}
