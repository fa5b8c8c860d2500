/** Opens the manager's page, as on another computer, and signs somebody in. */
export async function manage({ browser, hall }, staff = "hm-truong") {
    const page = await browser.open(`${hall.address}/manager/`, { width: 1440, height: 900 });
    await page.sees("Đăng nhập quản lý");
    await page.fill("input[name=staff]", staff);
    await page.fill("input[name=secret]", hall.pins.get(staff));
    await page.click("button", "Đăng nhập");
    await page.sees("Ngay lúc này");
    await page.until("document.querySelectorAll('table.live tbody tr').length > 5");
    return page;
}

/** Opens a tab of the page. */
export async function tab(page, word, title) {
    await page.click(".tab", word);
    await page.until(`document.querySelector('main h1')?.innerText === ${JSON.stringify(title)}`,
        `tab ${title}`);
}

/** The texts of a table's row that holds `text`, cell by cell. */
export function row(page, text) {
    return page.value(`[...[...document.querySelectorAll('tbody tr')]
        .find((one) => one.innerText.includes(${JSON.stringify(text)}))?.cells ?? []]
        .map((cell) => cell.innerText.trim())`);
}

/** Presses a button in the row that holds `text`. */
export async function pressInRow(page, text, button) {
    await page.value(`[...document.querySelectorAll('tbody tr')]
        .find((one) => one.innerText.includes(${JSON.stringify(text)})).id = 'wanted-row'`);
    await page.click("#wanted-row button", button);
    await page.value("document.querySelector('#wanted-row')?.removeAttribute('id')");
}
