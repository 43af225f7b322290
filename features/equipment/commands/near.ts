import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { equipmentRequest } from "#db/schema/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, isNear } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** Throws the refusal NEAR_APPLICANT for an officer of a workshop whose request in a call stands so: what they do would help or hinder it. */
export async function refuseNear(
  tx: Tx,
  actor: Actor,
  callId: Id<"equipmentCall">,
  state: "submitted" | "waiting",
): Promise<void> {
  const asked = await tx
    .select({ artisanId: equipmentRequest.artisanId })
    .from(equipmentRequest)
    .where(and(eq(equipmentRequest.callId, callId), eq(equipmentRequest.state, state)));
  if (isNear(actor, ...asked.map(({ artisanId }) => artisanId))) throw new Refusal("NEAR_APPLICANT");
}
