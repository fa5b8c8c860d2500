/** What a rating tablet shows, made from the hall's records. Pure. */

/**
 * `counter` is the tablet's record in the topic "hall"; `mine` is the number that was rated here
 * just now. {face, number}: "unknown" (no such counter), "ask", "thanks", "closed", "paused",
 * "wait".
 */
export function tabletFace(counter, mine) {
    if (!counter) {
        return { face: "unknown", number: "" };
    }
    if (counter.rating_number !== "" && !counter.rated && counter.rating_number !== mine) {
        return { face: "ask", number: counter.rating_number };
    }
    if (mine !== "") {
        return { face: "thanks", number: mine };
    }
    const rest = { closed: "closed", paused: "paused" };
    return { face: rest[counter.state] ?? "wait", number: counter.number };
}
