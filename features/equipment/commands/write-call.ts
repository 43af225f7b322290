import "server-only";
import { and, eq } from "drizzle-orm";
import { craftBody, equipmentCall } from "#db/schema/index.ts";
import { lockCall } from "#features/equipment/commands/locks.ts";
import { keepsEquipment } from "#features/equipment/policy.ts";
import { writeCallInput } from "#features/equipment/schema.ts";
import { latinSlug } from "#lib/i18n/slug.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isUniqueViolation } from "#lib/kernel/database-error.ts";

/**
 * Writes a call for support in tools, or a draft of it anew. Its address comes from the French title and the year. Refusals: CALL_SHOWN
 * once it is published, CALL_DATES, CALL_NAMED when another of that year has the name, BODY_UNKNOWN for a body of another chamber.
 */
export const writeCall = defineCommand({
  name: "equipment.write-call",
  input: writeCallInput,
  errors: ["CALL_SHOWN", "CALL_DATES", "CALL_NAMED", "BODY_UNKNOWN"],
  load: async ({ tx, input }) => {
    const before = input.callId ? await lockCall(tx, input.callId) : null;
    if (input.callId && !before) return null;
    return { before, chamberId: before?.chamberId ?? input.chamberId };
  },
  policy: (actor, { resource }) => keepsEquipment(actor, resource),
  handler: async ({ tx, input, resource: { before, chamberId }, actor, now, fail }) => {
    if (before && before.state !== "draft") fail("CALL_SHOWN");
    const { callId: _, chamberId: __, bodyId = null, ...written } = input;
    if (written.opensOn > written.closesOn) fail("CALL_DATES");
    if (bodyId) {
      const ours = and(eq(craftBody.id, bodyId), eq(craftBody.chamberId, chamberId));
      const [body] = await tx.select({ id: craftBody.id }).from(craftBody).where(ours);
      if (!body) fail("BODY_UNKNOWN");
    }
    const year = written.opensOn.slice(0, 4);
    const { fr } = written.title;
    const slug = latinSlug(fr.includes(year) ? fr : `${fr} ${year}`);
    const values = { ...written, bodyId, slug: slug.slice(0, 120).replace(/-$/, "") || year };
    const id = before?.id ?? newId("equipmentCall");
    const createdBy = actor.kind === "person" ? actor.userId : null;
    try {
      await tx.transaction(async (inner) =>
        before
          ? inner
              .update(equipmentCall)
              .set(values)
              .where(and(eq(equipmentCall.id, id), eq(equipmentCall.state, "draft")))
          : inner.insert(equipmentCall).values({ ...values, id, chamberId, createdBy, createdAt: now }),
      );
    } catch (error) {
      if (isUniqueViolation(error)) return fail("CALL_NAMED");
      throw error;
    }
    return { callId: id };
  },
  audit: ({ output }) => ({ object: output.callId }),
});
