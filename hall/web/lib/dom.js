/**
 * Small help to build pages without markup in strings: text from outside is always text.
 * `properties`: "class", "on" {click: f}, "data" {key: value}; others are attributes, where false
 * and null leave the attribute out and true sets it empty.
 */
export function h(name, properties = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
        setProperty(element, key, value);
    }
    element.append(...children.flat(Infinity).filter((child) => child != null));
    return element;
}

function setProperty(element, key, value) {
    if (key === "on") {
        for (const [event, handler] of Object.entries(value)) {
            element.addEventListener(event, handler);
        }
    } else if (key === "data") {
        Object.assign(element.dataset, value);
    } else {
        setAttribute(element, key, value);
    }
}

/** Sets an attribute only when it changes, so that screen readers are not stirred for nothing. */
export function setAttribute(element, name, value) {
    if (value === null || value === undefined || value === false) {
        element.removeAttribute(name);
    } else {
        const text = value === true ? "" : String(value);
        if (element.getAttribute(name) !== text) {
            element.setAttribute(name, text);
        }
    }
}

export function setText(element, text) {
    if (element.textContent !== text) {
        element.textContent = text;
    }
}

export function show(element, visible) {
    element.hidden = !visible;
}

const NO_KEY = Symbol("no key");

/**
 * Makes `parent` hold one element an item, in order. Elements stay with their item's key, so that
 * focus and scroll survive. `make(item)` builds one, `update(element, item)` fills it.
 */
export function keyed(parent, items, keyOf, make, update) {
    const old = new Map([...parent.children].map((child) => [child.itemKey ?? NO_KEY, child]));
    let place = parent.firstElementChild;
    for (const item of items) {
        const key = keyOf(item);
        const element = old.get(key) ?? make(item);
        old.delete(key);
        element.itemKey = key;
        update(element, item);
        if (element === place) {
            place = place.nextElementSibling;
        } else {
            parent.insertBefore(element, place);
        }
    }
    for (const gone of old.values()) {
        gone.remove();
    }
}
