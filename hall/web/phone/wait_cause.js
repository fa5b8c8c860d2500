/** Share of an expected wait by which it may move without a word about it. */
const QUIET_SHARE = 1 / 3;

/**
 * Why the expected wait has moved, from two records of one visit that follow each other: a key of
 * WORDS and what it is filled with; null when it moved little, is not known, or the shorter line
 * beside it says enough.
 */
export function waitCause(before, now) {
    if (!before?.wait || !now.wait || before.state !== "waiting" || now.state !== "waiting") {
        return null;
    }
    const change = middle(now.wait) - middle(before.wait);
    if (Math.abs(change) <= middle(before.wait) * QUIET_SHARE) {
        return null;
    }
    return change > 0 ? longer(before, now) : shorter(before, now);
}

function middle({ low, high }) {
    return (low + high) / 2;
}

function longer(before, now) {
    if (now.ahead > before.ahead) {
        return { key: "moreAhead" };
    }
    return now.counters_open < before.counters_open
        ? { key: "countersClosed", values: { count: now.counters_open } }
        : { key: "slower" };
}

function shorter(before, now) {
    if (now.counters_open > before.counters_open) {
        return { key: "countersOpened", values: { count: now.counters_open } };
    }
    return now.ahead < before.ahead ? null : { key: "faster" };
}
