import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { duplicateCase } from "#db/schema/register.ts";
import { maySettle } from "#features/duplicates/policy.ts";
import { verdicts } from "#features/duplicates/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Says once and for all whether two records are one person, and which of them stands. Nothing is changed in either chamber's
 * files: each manager finds a notice about their own record in their office. Refusal: ALREADY_SETTLED.
 */
export const settleDuplicate = defineCommand({
  name: "duplicates.settle",
  input: z.strictObject({
    duplicateId: idSchema("duplicate"),
    verdict: z.enum(verdicts, "REQUIRED"),
    confirmed: z.literal(true, "CONFIRM_REQUIRED"),
  }),
  errors: ["ALREADY_SETTLED"],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ id: duplicateCase.id, resolvedAt: duplicateCase.resolvedAt })
      .from(duplicateCase)
      .where(eq(duplicateCase.id, input.duplicateId))
      .for("update");
    return row ?? null;
  },
  policy: maySettle,
  stepUp: true,
  handler: async ({ tx, input, actor, now, fail }) => {
    const settled = await tx
      .update(duplicateCase)
      .set({
        resolution: input.verdict,
        resolvedAt: now,
        resolvedBy: actor.kind === "person" ? actor.userId : null,
      })
      .where(and(eq(duplicateCase.id, input.duplicateId), isNull(duplicateCase.resolvedAt)))
      .returning({ id: duplicateCase.id });
    if (settled.length !== 1) fail("ALREADY_SETTLED");
  },
  audit: ({ input }) => ({ object: input.duplicateId, detail: { verdict: input.verdict } }),
});
