import { type ControlBody, isObject } from "#tests/emulators/stripe/control/body.ts";
import { invalid, noSuch } from "#tests/emulators/stripe/http/errors.ts";
import { newId } from "#tests/emulators/stripe/ids.ts";
import { post } from "#tests/emulators/stripe/webhooks/deliver.ts";
import { endpoints } from "#tests/emulators/stripe/webhooks/emit.ts";
import { API_VERSION, type World } from "#tests/emulators/stripe/world.ts";

function payloadOf(world: World, body: ControlBody): string {
  const { event } = body.fields;
  if (typeof event === "string") {
    const stored = world.state.events[event];
    if (!stored) throw noSuch("event", event, "event");
    return JSON.stringify(stored, null, 2);
  }
  if (!isObject(event)) throw invalid("event must be an event's id or an object", { param: "event" });
  const envelope = {
    id: newId("evt_"),
    object: "event",
    api_version: API_VERSION,
    created: world.now(),
    data: { object: {} },
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
  };
  return JSON.stringify({ ...envelope, ...event }, null, 2);
}

/**
 * Signs and sends any event to every endpoint, and answers what each said. `event` is the id of a stored one, or an
 * object whose missing fields are filled. `secret` and `timestamp` (seconds) make wrong and stale signatures,
 * `url` another receiver, `times` repeats.
 */
export async function sendByControl(world: World, body: ControlBody): Promise<object> {
  const payload = payloadOf(world, body);
  const url = body.has("url") ? body.text("url") : null;
  const secret = body.has("secret") ? body.text("secret") : null;
  const timestamp = body.has("timestamp") ? body.whole("timestamp", 0) : undefined;
  const targets = url === null ? endpoints(world) : [{ url, secret: secret ?? "" }];
  const answers: object[] = [];
  for (let time = 0; time < body.whole("times", 1); time++) {
    for (const target of targets) {
      const signer = { url: target.url, secret: secret ?? target.secret };
      try {
        answers.push({ url: target.url, ...(await post(world, signer, payload, timestamp)) });
      } catch (error) {
        answers.push({ url: target.url, status: null, error: String(error) });
      }
    }
  }
  return { sent: answers.length, answers };
}
