/** Figures as people read them. Pure; times are ms UTC, `offset` the hall's minutes from UTC. */

const MINUTE = 60_000;

const two = (number) => String(number).padStart(2, "0");

/** "08:42" */
export function clock(at, offset) {
    const local = new Date(at + offset * MINUTE);
    return `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
}

const WEEKDAYS = {
    vi: ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"],
    en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};
const MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
];

/** "Thứ Hai, 23/11/2026" or "Monday, 23 November 2026" */
export function longDay(at, offset, language) {
    const local = new Date(at + offset * MINUTE);
    const weekday = WEEKDAYS[language][local.getUTCDay()];
    const [day, month, year] = [local.getUTCDate(), local.getUTCMonth(), local.getUTCFullYear()];
    return language === "en"
        ? `${weekday}, ${day} ${MONTHS[month]} ${year}`
        : `${weekday}, ${two(day)}/${two(month + 1)}/${year}`;
}

/** Time since, as a stopwatch shows it: "04:12", after an hour "1:04:12". Never below zero. */
export function stopwatch(milliseconds) {
    const seconds = Math.max(0, Math.floor(milliseconds / 1000));
    const hours = Math.floor(seconds / 3600);
    const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    return hours > 0 ? `${hours}:${rest}` : rest;
}

/** "6:20": minutes and seconds of an average. */
export function shortMinutes(seconds) {
    return `${Math.floor(seconds / 60)}:${two(Math.floor(seconds % 60))}`;
}

/** Whole minutes since, never below zero. */
export function minutesSince(at, now) {
    return Math.max(0, Math.floor((now - at) / MINUTE));
}

/** A wait of {low, high} minutes: "10–20", "15"; empty when there is none or nobody knows. */
export function waitRange(wait) {
    if (!wait || wait.high <= 0) {
        return "";
    }
    return wait.low >= wait.high ? String(wait.high) : `${wait.low}–${wait.high}`;
}

/** 1234567 as "1.234.567" or "1,234,567". */
export function grouped(number, language) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, language === "en" ? "," : ".");
}

/** The whole number in a typed amount without its dots, commas and spaces; null for none. */
export function typedAmount(text) {
    const digits = text.replace(/[.,\s₫đ]/g, "");
    return /^\d{1,11}$/.test(digits) ? Number(digits) : null;
}

const DOSSIER = /[0-9A-Z]{1,3}(?:\.[0-9A-Z]{1,6}){0,5}-(?:\d{8}|\d{6})-\d{4,7}/;

/**
 * The dossier code in what was typed or scanned: a bare code, or an address that holds one (most
 * slips carry either). What has no known shape is taken as it is, in capitals.
 */
export function dossierCode(text) {
    let plain = text.trim();
    try {
        plain = decodeURIComponent(plain);
    } catch {
        // A stray per cent sign: no address, so the text stands as it is.
    }
    const capitals = plain.toUpperCase();
    return DOSSIER.exec(capitals)?.[0] ?? capitals;
}

/** Vietnamese without marks and in small letters, so that "ho tich" finds "Hộ tịch". */
export function searchable(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}
