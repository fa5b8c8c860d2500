/** Signs in on a page of the staff, which then shows `next`. */
export async function signIn(page, hall, staff, next = "Chọn quầy làm việc") {
    await page.sees("Tên đăng nhập");
    await page.fill("input[name=staff]", staff);
    await page.fill("input[name=pin]", hall.pins.get(staff));
    await page.click("button", "Đăng nhập");
    await page.sees(next);
}

/** A page of a clerk who is at work at a counter. */
export async function atWork({ browser, hall }, staff, counter) {
    const page = await browser.open(`${hall.address}/counter/`);
    await signIn(page, hall, staff);
    await page.click(".counter-card", `Quầy ${counter}`);
    await page.until("document.querySelector('.primary') !== null");
    await page.until("document.body.dataset.link === 'live'");
    return page;
}

/** The clerk goes home. */
export async function leave(page) {
    await page.click(".tile", "Đăng xuất");
    await page.click("dialog button", "Đăng xuất");
    await page.sees("Tên đăng nhập");
}

/** Waits until the one big button listens (again, after an earlier press). */
export function ready(page) {
    return page.until("document.querySelector('.primary:not([aria-busy], [aria-disabled])')" +
        " !== null", "the big button listens");
}

/** Presses an action's key when the page is done with the one before. */
export async function press(page, key) {
    await page.until("document.querySelector('.primary:not([aria-busy])') !== null",
        "the page is done with the last press");
    await page.key(key);
    // A key waits a moment: the next one might show that a scanner types.
    await page.until("!document.body.hasAttribute('data-key-pending')");
}

export async function pressNext(page) {
    await ready(page);
    await page.key("Enter");
}

/** Waits for the number at the counter; an empty text for none. */
export function atCounter(page, number) {
    return page.until(`(document.querySelector('.card .number:not([hidden])')?.innerText ?? '') ===
        ${JSON.stringify(number)}`, `number at the counter: "${number}"`);
}

export function numberAtCounter(page) {
    return page.value("document.querySelector('.card .number:not([hidden])')?.innerText ?? ''");
}

/** The numbers in a list of the page, as shown. */
export function numbers(page, list) {
    return page.value(`[...document.querySelectorAll('${list} .row b')].map((b) => b.innerText)`);
}

/** Presses the key of an action that asks, and waits for its dialog. */
export async function ask(page, key) {
    await press(page, key);
    await page.until("document.querySelector('dialog[open]') !== null", `dialog of ${key}`);
}

export function dialogGone(page) {
    return page.until("document.querySelector('dialog') === null", "the dialog closes");
}
