import "server-only";
import { forgetDoorCode } from "#features/checkout/index.ts";
import { stopSms } from "#features/notify/commands/stop-sms.ts";
import { lightestSms, smsSize } from "#features/notify/domain/sms-size.ts";
import { claimSms, noteSms } from "#features/notify/flows/sms-delivery.ts";
import type { SmsName } from "#features/notify/jobs.ts";
import { smsTemplates } from "#features/notify/sms/index.ts";
import { forgetSentCode } from "#features/team/index.ts";
import { sms } from "#lib/adapters/sms/index.ts";
import { now } from "#lib/clock.ts";
import { isId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { log } from "#lib/log/log.ts";

/**
 * Sends one short message, once. A try that ended without an answer is followed by a look at what the provider took; only a
 * message that the provider shows late can then go out twice. A number that cannot be reached, or a person who answered STOP,
 * is noted and never tried again. Throws AdapterError.
 */
export async function sendSms(template: SmsName, id: string): Promise<void> {
  const named = { template, id };
  const letter = await smsTemplates[template](id);
  if (!letter) {
    log.info({ template, object: id }, "no short message: nothing to say, or nobody who takes it");
    return;
  }
  const message = { to: letter.to, text: lightestSms(letter.text) };
  const claim = await claimSms(named, now());
  if (claim === "done") return;
  if (claim !== "new" && (await sms().wasHandedOver(message, claim.since))) {
    await noteSms(named, { outcome: "sent" }, claim.since);
    return;
  }
  const outcome = await sms().send(message);
  if (outcome.handedOver) {
    await noteSms(named, { outcome: "sent" }, now());
    if (template === "door-code" && isId("codConfirmation", id))
      unwrap(await forgetDoorCode({ actor: systemActor("sms") }, { id }));
    if (template === "team-invitation") await forgetSentCode(id);
    log.info({ template, object: id, segments: smsSize(message.text).segments }, "short message handed over");
    return;
  }
  await noteSms(named, { outcome: "refused", reason: outcome.why }, now());
  log.warn({ template, object: id, reason: outcome.why }, "short message refused for good");
  if (outcome.why === "stopped") unwrap(await stopSms({ actor: systemActor("sms") }, { phone: message.to }));
}
