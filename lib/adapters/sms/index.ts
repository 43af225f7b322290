import "server-only";
import { smsPlace } from "#lib/adapters/sms/address.ts";
import { twilioSender } from "#lib/adapters/sms/live.ts";
import type { SmsSender } from "#lib/adapters/sms/port.ts";
import { env } from "#lib/env.ts";

let sender: SmsSender | undefined;

/** The sender of short messages of this process, from `SMS_URL`. Throws when there is none. */
export function sms(): SmsSender {
  const url = env().SMS_URL;
  if (!url) throw new Error("SMS_URL is missing");
  sender ??= twilioSender(smsPlace(url));
  return sender;
}
