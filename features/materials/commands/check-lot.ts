import "server-only";
import { and, eq } from "drizzle-orm";
import { lotCheck } from "#db/schema/index.ts";
import { lockLot } from "#features/materials/commands/locks.ts";
import { moveLot } from "#features/materials/commands/move-lot.ts";
import { keepsMaterials } from "#features/materials/policy.ts";
import { checkLotInput } from "#features/materials/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Writes down what was found in a lot, check by check, and decides: all good clears it, one bad sets it apart. A cleared lot may be
 * looked at again. Refusals: CHECKS_MISSING when one was left out, REASON_TOO_SHORT for a bad one without a note, STATE_NOT_ALLOWED.
 */
export const checkLot = defineCommand({
  name: "materials.check-lot",
  input: checkLotInput,
  errors: ["CHECKS_MISSING", "REASON_TOO_SHORT", "STATE_NOT_ALLOWED"],
  load: ({ tx, input }) => lockLot(tx, input.lotId),
  policy: (actor, { resource }) => keepsMaterials(actor, resource),
  handler: async ({ tx, input, resource: lot, actor, now, fail }) => {
    if (lot.state === "recalled") fail("STATE_NOT_ALLOWED");
    const asked = await tx
      .select({ position: lotCheck.position })
      .from(lotCheck)
      .where(eq(lotCheck.lotId, lot.id));
    const given = new Map(input.results.map((one) => [one.position, one]));
    if (given.size !== asked.length || asked.some(({ position }) => !given.has(position)))
      fail("CHECKS_MISSING");
    for (const { position, result, note } of given.values()) {
      if (result === "bad" && note.length < 3) fail("REASON_TOO_SHORT", { field: `note.${position}` });
      await tx
        .update(lotCheck)
        .set({
          ...{ isGood: result === "good", note: note || null, at: now },
          by: actor.kind === "person" ? actor.userId : null,
        })
        .where(and(eq(lotCheck.lotId, lot.id), eq(lotCheck.position, position)));
    }
    const bad = [...given.values()].filter(({ result }) => result === "bad");
    const to = bad.length > 0 ? "quarantined" : "cleared";
    if (to !== lot.state)
      await moveLot(tx, lot, to, { reason: bad.map(({ note }) => note).join(" · ") || null, now });
    return { state: to };
  },
  audit: ({ input, output }) => ({ object: input.lotId, detail: { state: output.state } }),
});
