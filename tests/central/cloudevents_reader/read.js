// Reads our batch from standard input with the standard's own JavaScript library, checks it
// strictly, and writes it back as that library would send it.

import { readFileSync } from "node:fs";
import { CloudEvent, HTTP } from "cloudevents";

const headers = { "content-type": "application/cloudevents-batch+json" };
const body = readFileSync(0, "utf8");
const events = HTTP.toEvent({ headers, body });
const bodies = events.map(event => {
    // The constructor validates strictly and throws where an attribute breaks the specification.
    const strict = new CloudEvent(event);
    return HTTP.structured(strict).body;
});
process.stdout.write(`[${bodies.join(",")}]`);
