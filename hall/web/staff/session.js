/** Who is signed in: a cookie that only the hall reads, so the hall is asked. */

async function post(command, body) {
    return fetch(`/api/v1/${command}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
    });
}

/** {staff, name, roles, calls_any} of the session, or null when there is none. Throws when nobody
 * answers. */
export async function whoAmI() {
    const me = await whatAmI();
    return me?.staff ? me : null;
}

/** As `whoAmI`, but also {tablet: counter} of a rating tablet. */
export async function whatAmI() {
    const reply = await fetch("/api/v1/session");
    if (reply.ok) {
        return reply.json();
    }
    if (reply.status === 401) {
        return null;
    }
    throw new Error(`session: ${reply.status}`);
}

/** True when name and PIN were right. Throws when nobody answers. */
export async function signIn(staff, pin) {
    const reply = await post("sign_in", { staff, pin });
    // 429: too many wrong tries, not even looked at.
    if (!reply.ok && ![401, 429].includes(reply.status)) {
        throw new Error(`sign in: ${reply.status}`);
    }
    return reply.ok;
}

export async function signOut() {
    await post("sign_out", {});
}

/** A code that pairs a tablet with the counter of whoever is signed in. Throws without one. */
export async function tabletCode(counter) {
    const reply = await post("tablet_code", { counter });
    if (!reply.ok) {
        throw new Error(`tablet code: ${reply.status}`);
    }
    return (await reply.json()).code;
}
