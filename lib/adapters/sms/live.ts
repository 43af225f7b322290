import "server-only";
import { z } from "zod";
import type { SmsPlace } from "#lib/adapters/sms/address.ts";
import type { Sms, SmsOutcome, SmsSender } from "#lib/adapters/sms/port.ts";
import { AdapterError } from "#lib/kernel/errors.ts";

const timeoutMs = 15_000;

/** Twilio's codes for a number that no message reaches: none given, not one, not routable, not a mobile, a fixed line. */
const unreachable: ReadonlySet<number> = new Set([21201, 21211, 21217, 21604, 21612, 21614, 21635]);
/** Twilio's code for a person who answered STOP to this sender. */
const stopped = 21610;

const taken = z.object({ sid: z.string().min(1) });
const refusal = z.object({ code: z.number().nullish() });
const listed = z.object({
  messages: z.array(
    z.object({ body: z.string().nullable(), date_created: z.string().nullable(), status: z.string() }),
  ),
});

/** Hands messages over to Twilio's Messages resource (or a service of the same shape). */
export function twilioSender(place: SmsPlace): SmsSender {
  const resource = `${place.origin}/2010-04-01/Accounts/${place.account}/Messages.json`;
  const headers = {
    authorization: `Basic ${Buffer.from(`${place.account}:${place.token}`).toString("base64")}`,
    accept: "application/json",
  };

  async function send({ to, text }: Sms): Promise<SmsOutcome> {
    const form = new URLSearchParams({ To: to, Body: text, ...place.sender });
    const response = await call(resource, { method: "POST", headers, body: form });
    if (!response.ok) return refused(response);
    const answer = taken.safeParse(await bodyOf(response));
    if (!answer.success) throw new AdapterError("sms", "taken without an id", { retry: true });
    return { handedOver: true, id: answer.data.sid };
  }

  async function wasHandedOver({ to, text }: Sms, since: Date): Promise<boolean> {
    // Not by their date of sending: a message that still waits has none.
    const query = new URLSearchParams({ To: to, PageSize: "50" });
    const response = await call(`${resource}?${query}`, { headers });
    if (!response.ok) throw await fault(response);
    const answer = listed.safeParse(await bodyOf(response));
    if (!answer.success) throw new AdapterError("sms", "listed in another shape", { retry: true });
    // Their clock has seconds; a message of the same second as ours counts.
    const earliest = Math.floor(since.getTime() / 1000) * 1000;
    return answer.data.messages.some(
      ({ body, date_created, status }) =>
        body === text &&
        Date.parse(date_created ?? "") >= earliest &&
        !["failed", "undelivered", "canceled"].includes(status),
    );
  }

  return { send, wasHandedOver };
}

async function refused(response: Response): Promise<SmsOutcome> {
  const error = await fault(response);
  if (error.code === stopped) return { handedOver: false, why: "stopped" };
  if (unreachable.has(error.code)) return { handedOver: false, why: "unreachable" };
  throw error;
}

/** What they refused as. Their sentence repeats the number, so that only the codes are kept. */
async function fault(response: Response): Promise<AdapterError & { code: number }> {
  const { data } = refusal.safeParse(await bodyOf(response).catch(() => null));
  const code = data?.code ?? 0;
  const retry = response.status === 429 || response.status >= 500;
  return Object.assign(new AdapterError("sms", `refused (${response.status}, ${code})`, { retry }), { code });
}

async function call(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, redirect: "error", signal: AbortSignal.timeout(timeoutMs) });
  } catch (error) {
    throw notAnswered(error);
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await response.text());
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw notAnswered(error);
  }
}

/** A broken connection may leave the message taken or not: the same call may be made again once it was looked for. */
function notAnswered(error: unknown): AdapterError {
  const cause = (error as { cause?: { code?: unknown } }).cause?.code;
  const name = typeof cause === "string" ? cause : error instanceof Error ? error.name : "failed";
  return new AdapterError("sms", `no answer (${name})`, { retry: true });
}
