import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { atCounter, atWork, dialogGone, leave, press, pressNext } from "./clerk.mjs";
import { manage, pressInRow, row, tab } from "./manager.mjs";
import { RealHall } from "./real_hall.mjs";

const dialog = "document.querySelector('dialog[open]') !== null";

/** A manager's day: what is seen, what is done, what is set, what is reported. */
export function managerPage(world) {
    test("the first manager is made in the browser with the code that the server printed",
        async () => {
            const { browser } = world;
            const hall = new RealHall({ program: process.env.MOTCUA_HALL,
                source: process.env.MOTCUA_SOURCE, demo: false });
            await hall.start();
            const page = await browser.open(`${hall.address}/manager/`);
            await page.sees("Tạo tài khoản quản lý đầu tiên");
            const fill = async (code) => {
                await page.fill("input[name=code]", code);
                await page.fill("input[name=staff]", "sep");
                await page.fill("input[name=name]", "Nguyễn Quản Lý");
                await page.fill("input[name=fresh]", "mot-cua-2026");
                await page.fill("input[name=again]", "mot-cua-2026");
                await page.click("button", "Tạo tài khoản");
            };
            await fill("AAAA-BBBB-CCCC");
            await page.sees("Mã đăng ký chưa đúng");
            await fill(hall.code.toLowerCase());
            await page.sees("Ngay lúc này");
            const another = await browser.open(`${hall.address}/manager/`);
            await another.sees("Đăng nhập quản lý");
            hall.pins.set("sep", "mot-cua-2026");
            await manage({ browser, hall }, "sep");
            await hall.stop();
        });

    test("the live page shows who waits and who serves, and what to look after", async () => {
        const { hall } = world;
        const page = await manage(world);
        const ticket = await hall.takeTicket("ban-sao");
        await page.sees("Có người chờ nhưng không quầy nào mở");
        const clerk = await atWork(world, "nt-mau", 1);
        await clerk.sees(ticket.number);
        await pressNext(clerk);
        await atCounter(clerk, ticket.number);
        await press(clerk, "s");
        await page.sees(`Phục vụ ${ticket.number}`);
        assert.match((await row(page, "Quầy 1"))[1], /Mẫu/);
        await page.until("!document.body.innerText.includes('không quầy nào mở')");
        await press(clerk, "x");
        await atCounter(clerk, "");
        await page.sees("Chờ gọi số");
        await leave(clerk);
        assert.deepEqual(page.complaints.filter((text) => !text.includes("401")), []);
    });

    test("a line is stopped, staff are moved, the hall is closed and opened", async () => {
        const { hall } = world;
        const page = await manage(world);
        await pressInRow(page, "Chứng thực bản sao", "Tạm ngừng");
        await page.until(dialog);
        await page.fill("dialog input[name=vi]", "Máy in hỏng");
        await page.click("dialog button", "Tạm ngừng");
        await dialogGone(page);
        await page.until("document.body.innerText.includes('Tạm ngừng')");
        await assert.rejects(hall.takeTicket("ban-sao"), /service_closed/);
        await pressInRow(page, "Chứng thực bản sao", "Nhận lại");
        await page.until(`fetch('/api/v1/topics/hall').then((reply) => reply.json())
            .then(({ records }) => records["service/ban-sao"].state === "open")`);

        await pressInRow(page, "Quầy 2", "Điều chuyển");
        await page.until(dialog);
        await page.value(`for (const select of document.querySelectorAll("dialog select")) {
            select.value = select.name === "level/ban-sao" ? "1" : "0";
        }`);
        await page.click("dialog button", "Lưu");
        await dialogGone(page);
        assert.deepEqual((await hall.records("hall"))["counter/2"].services, ["ban-sao"]);

        await page.click(".page-head .button", "Ngừng phát số hôm nay");
        await page.until(dialog);
        await page.fill("dialog input[name=vi]", "Mất điện");
        await page.click("dialog button", "Ngừng phát số hôm nay");
        await dialogGone(page);
        await assert.rejects(hall.takeTicket("ban-sao"), /hall_closed/);
        await page.click(".page-head .button", "Phát số trở lại");
        await page.until(dialog);
        await page.click("dialog button", "Phát số trở lại");
        await dialogGone(page);
        await hall.takeTicket("ban-sao");

        await page.click(".page-head .button", "Thông báo");
        await page.until(dialog);
        await page.fill("dialog input[name=vi]", "<b>Chiều nay</b> nghỉ sớm");
        await page.click("dialog button", "Hiện thông báo");
        await dialogGone(page);
        assert.equal((await hall.records("hall")).hall.announcement.vi,
            "<b>Chiều nay</b> nghỉ sớm");
    });

    test("settings are edited, checked, taken over at once, and undone", async () => {
        const { hall } = world;
        const page = await manage(world);
        await tab(page, "Cấu hình", "Cấu hình");
        await page.click(".section-tab", "Quy định");
        await page.fill("[data-field=target_minutes] input", "0");
        await page.sees("Số nguyên từ 1 đến 480.");
        await page.click("[data-act=save]");
        await page.sees("Còn chỗ chưa hợp lệ");
        await page.click(".section-tab", "Quy định");
        await page.fill("[data-field=target_minutes] input", "12");
        await page.click(".section-tab", "Giờ làm việc");
        await page.fill("[data-field=saturday] input", "08:00-11:00");
        await page.click("[data-act=save]");
        await page.sees("Đã lưu. Cấu hình mới có hiệu lực.");
        assert.equal((await hall.records("hall")).hall.target_minutes, 12);

        await page.click(".section-tab", "Thủ tục");
        await page.click("[data-act=add]");
        await page.fill("details[open] [data-field=name] input[lang=vi]", "Đăng ký thử nghiệm");
        await page.fill("details[open] [data-field=name] input[lang=en]", "A trial service");
        await page.fill("details[open] [data-field=series] input", "Y");
        assert.equal(await page.value(
            "document.querySelector('details[open] [data-id]').value"), "dang-ky-thu-nghiem");
        await page.click("[data-act=save]");
        await page.sees("no counter takes service");
        await page.click(".section-tab", "Quầy");
        await page.click("summary", "Chứng thực");
        await page.value(`(() => {
            const select = document.querySelector(
                "details[open] select[name='level/dang-ky-thu-nghiem']");
            select.value = "2";
            select.dispatchEvent(new Event("change", { bubbles: true }));
        })()`);
        await page.click("[data-act=save]");
        await page.sees("Đã lưu. Cấu hình mới có hiệu lực.");
        assert.match((await hall.takeTicket("dang-ky-thu-nghiem")).number, /^Y001$/);

        await page.click(".page-head .button", "Các phiên bản");
        await page.until(dialog);
        await page.sees("quy định");
        await page.value(`document.querySelectorAll("dialog input[type=radio]")[1].click()`);
        await page.click("dialog button", "Quay lại phiên bản này");
        await page.until("document.querySelector('.dialog-problem:not([hidden])') !== null");
        await page.sees("đang có người chờ");
        await page.key("Escape");
        await dialogGone(page);
        assert.ok((await hall.records("hall"))["service/dang-ky-thu-nghiem"]);
        await hall.kill();
        await hall.start();
        await page.until("document.body.dataset.link === 'live'");
        assert.equal((await hall.records("hall")).hall.target_minutes, 12,
            "settings outlive a killed hall");
    });

    test("an account is made, signs in, and is out when it is blocked", async () => {
        const { browser, hall } = world;
        const page = await manage(world);
        await tab(page, "Tài khoản", "Tài khoản cán bộ");
        await page.click(".page-head .button", "Thêm cán bộ");
        await page.until(dialog);
        await page.fill("dialog input[name=name]", "Trần Kiểm Tra");
        await page.fill("dialog input[name=id]", "kt-moi");
        await page.click("dialog .check", "Cán bộ quầy");
        await page.click("dialog .check", "Kiểm tra");
        await page.click("dialog button", "Lưu");
        await dialogGone(page);
        await page.sees("Chưa có mật khẩu");
        await pressInRow(page, "kt-moi", "Đặt mật khẩu");
        await page.until(dialog);
        await page.fill("dialog input[name=fresh]", "123");
        await page.fill("dialog input[name=again]", "123");
        await page.click("dialog button", "Lưu");
        await page.sees("Mã quá ngắn");
        await page.fill("dialog input[name=fresh]", "mot-cua-2026");
        await page.fill("dialog input[name=again]", "mot-cua-2026");
        await page.click("dialog button", "Lưu");
        await dialogGone(page);
        hall.pins.set("kt-moi", "mot-cua-2026");
        const auditor = await manage(world, "kt-moi");
        assert.equal(await auditor.value(
            "[...document.querySelectorAll('.tab')].map((one) => one.innerText).join()"),
        "Trực tiếp,Báo cáo,Dự báo chờ,Tài khoản,Nhật ký", "an auditor changes nothing");
        assert.equal(await auditor.value("document.querySelectorAll('td.acts button').length"), 0);
        await pressInRow(page, "kt-moi", "Khóa");
        await page.until(dialog);
        await page.click("dialog button", "Khóa");
        await dialogGone(page);
        await auditor.sees("Phiên làm việc đã hết");
        void browser;
    });

    test("reports show what was done today, and are saved", async () => {
        const { hall } = world;
        const clerk = await atWork(world, "nt-mau", 1);
        for (let count = 0; count < 3; ++count) {
            const ticket = await hall.takeTicket(count < 2 ? "ban-sao" : "chu-ky");
            await clerk.sees(ticket.number);
            await pressNext(clerk);
            await atCounter(clerk, ticket.number);
            await press(clerk, "x");
            await atCounter(clerk, "");
        }
        const page = await manage(world);
        await tab(page, "Báo cáo", "Báo cáo");
        await page.until("document.querySelector('table[data-id=by_service] tbody tr') !== null");
        const figures = await row(page, "Chứng thực bản sao");
        assert.deepEqual(figures.slice(1, 4), ["2", "2", "0"]);
        await page.until("document.querySelector('.chart canvas') !== null");
        await page.value(`(() => {
            const group = document.querySelector("select[name=group]");
            group.value = "staff";
            group.dispatchEvent(new Event("change"));
        })()`);
        await page.until("document.querySelector('table[data-id=by_staff] tbody tr') !== null");
        assert.equal((await row(page, "Mẫu"))[2], "3");
        for (const [file, begin] of [["report.csv", "\\ufeff"], ["quarterly.xlsx", "PK"],
            ["audit.pdf", "%PDF"]]) {
            const head = await page.value(`fetch("/api/v1/files/${file}?" + new URLSearchParams({
                from: document.querySelector("input[name=from]").value,
                to: document.querySelector("input[name=to]").value,
            })).then((reply) => reply.arrayBuffer())
                .then((bytes) => new TextDecoder("utf-8", { ignoreBOM: true })
                    .decode(bytes.slice(0, 4)))`);
            assert.ok(head.startsWith(begin === "\\ufeff" ? "\ufeff" : begin), file);
        }
        assert.deepEqual(page.complaints.filter((text) => !text.includes("401")), []);
        await leave(clerk);
    });

    test("the public results need no sign-in and name nobody", async () => {
        const { browser, hall } = world;
        const page = await browser.open(`${hall.address}/results/`);
        await page.sees("hài lòng trở lên");
        await page.sees("Điều 32");
        assert.deepEqual(page.complaints, []);
    });

    test("a foreign page cannot make a signed-in manager's browser do anything", async () => {
        const { hall } = world;
        const page = await manage(world);
        const before = await hall.records("hall");
        const stranger = createServer((request, reply) => {
            reply.setHeader("Content-Type", "text/html");
            reply.end("<title>stranger</title><form id=f method=post></form>");
        });
        await new Promise((resolve) => stranger.listen(0, "127.0.0.1", resolve));
        // The same browser, cookie and all: 127.0.0.1 of another port is the same site.
        await page.go(`http://127.0.0.1:${stranger.address().port}/`);
        const api = `http://127.0.0.1:${hall.port}/api/v1`;
        const tries = ["close_hall", "announce", "save_staff", "set_secret", "apply_config",
            "recompute", "sign_out"];
        for (const command of tries) {
            await page.value(`fetch("${api}/${command}", { method: "POST", mode: "no-cors",
                credentials: "include", headers: { "Content-Type": "text/plain" },
                body: '{"vi":"x","en":"x","reason":{}}' }).then(() => true, () => true)`);
        }
        assert.equal(await page.value(`fetch("${api}/files/audit.csv?from=2026-01-01&to=2026-12-31",
            { credentials: "include" }).then(() => "read", () => "refused")`), "refused");
        assert.equal(await page.value(`new Promise((resolve) => {
            const socket = new WebSocket("ws://127.0.0.1:${hall.port}/ws", "motcua.v1");
            socket.onopen = () => resolve("open");
            socket.onerror = () => resolve("refused");
        })`), "refused");
        await page.value(`(() => {
            const form = document.getElementById("f");
            form.action = "${api}/sign_out";
            form.submit();
        })()`);
        await page.until("document.readyState === 'complete'");
        await page.go(`${hall.address}/manager/`);
        await page.sees("Ngay lúc này");
        const after = await hall.records("hall");
        assert.equal(after.hall.state, before.hall.state);
        assert.equal(after.hall.announcement, before.hall.announcement);
        await new Promise((resolve) => stranger.close(resolve));
    });
}
