import "server-only";
import { lapseOffer } from "#features/equipment/commands/answer-offer.ts";
import { closeCall } from "#features/equipment/commands/close-call.ts";
import { askFollowUp } from "#features/equipment/commands/follow-up.ts";
import { keepEquipmentJob } from "#features/equipment/jobs.ts";
import { equipmentDue } from "#features/equipment/queries/equipment-due.ts";
import { now } from "#lib/clock.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { log } from "#lib/log/log.ts";

/**
 * What time does to calls for equipment, each in a transaction of its own: one stubborn row does not stop the others; the run fails all the
 * same. Returns how much was done.
 */
export async function keepEquipment(at = now()): Promise<number> {
  const context = { actor: systemActor(keepEquipmentJob.name), now: at };
  const due = unwrap(await equipmentDue(context, {}));
  let done = 0;
  let failure: unknown;
  const attempt = async (object: string, work: () => Promise<unknown>) => {
    try {
      await work();
      done += 1;
    } catch (error) {
      failure ??= error;
      log.error({ err: error, object }, "equipment not kept");
    }
  };
  for (const callId of due.calls)
    await attempt(callId, async () => unwrap(await closeCall(context, { callId })));
  for (const requestId of due.offers)
    await attempt(requestId, async () => unwrap(await lapseOffer(context, { requestId })));
  for (const followUpId of due.looks)
    await attempt(followUpId, async () => unwrap(await askFollowUp(context, { followUpId })));
  if (failure) throw failure;
  return done;
}
