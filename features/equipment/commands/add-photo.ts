import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { document, equipmentAward, equipmentRequest } from "#db/schema/index.ts";
import { lockAward, lockRequest } from "#features/equipment/commands/locks.ts";
import { phaseOf } from "#features/equipment/domain/phase.ts";
import { judgesRequest, ownWorkshop } from "#features/equipment/policy.ts";
import { awardInput, requestInput } from "#features/equipment/schema.ts";
import { addDocument, type KeptFile, shredDocuments } from "#features/vault/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

const file = z.custom<KeptFile>(
  (value) => typeof value === "object" && value !== null && "sealedKey" in value,
);

/** A photograph that another takes the place of can no longer be opened. */
const forget = (tx: Tx, photoId: Id<"document"> | null, now: Date) =>
  photoId ? asProduct(tx, () => shredDocuments(tx, eq(document.id, photoId), "replaced", now)) : null;

/** A photograph of the tool a maker works with now, sealed already; the last one counts. Refusals: CALL_CLOSED. */
export const addRequestPhoto = defineCommand({
  name: "equipment.add-request-photo",
  input: requestInput.extend({ file }),
  errors: ["CALL_CLOSED"],
  load: ({ tx, input }) => lockRequest(tx, input.requestId),
  policy: (actor, { resource }) => ownWorkshop(actor, resource),
  handler: async ({ tx, input, resource: { call, request }, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (phaseOf(call, dayInMorocco(now)) !== "open") fail("CALL_CLOSED");
    const owner = { chamberId: call.chamberId, artisanId: request.artisanId, uploadedBy: actor.userId };
    const photoId = await addDocument(tx, input.file, owner);
    await tx.update(equipmentRequest).set({ photoId }).where(eq(equipmentRequest.id, request.id));
    await forget(tx, request.photoId, now);
  },
  audit: ({ input }) => ({ object: input.requestId, detail: { photo: input.file.id } }),
});

/** A photograph of what was delivered, sealed already; the last one counts. Refusals: STATE_NOT_ALLOWED before it came. */
export const addAwardPhoto = defineCommand({
  name: "equipment.add-award-photo",
  input: awardInput.extend({ file }),
  errors: ["STATE_NOT_ALLOWED"],
  load: ({ tx, input }) => lockAward(tx, input.awardId),
  policy: (actor, { resource }) => judgesRequest(actor, resource),
  handler: async ({ tx, input, resource: { award }, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (award.state !== "ready" && award.state !== "received") fail("STATE_NOT_ALLOWED");
    const { chamberId, artisanId } = award;
    const photoId = await addDocument(tx, input.file, { chamberId, artisanId, uploadedBy: actor.userId });
    await tx.update(equipmentAward).set({ photoId }).where(eq(equipmentAward.id, award.id));
    await forget(tx, award.photoId, now);
  },
  audit: ({ input }) => ({ object: input.awardId, detail: { photo: input.file.id } }),
});
