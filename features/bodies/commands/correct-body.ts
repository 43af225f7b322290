import "server-only";
import { eq } from "drizzle-orm";
import { craftBody } from "#db/schema/bodies.ts";
import { lockBody } from "#features/bodies/commands/lock-body.ts";
import { mayKeepBody } from "#features/bodies/policy.ts";
import { parentsFor } from "#features/bodies/queries/parents.ts";
import { correctBodyInput } from "#features/bodies/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Mends the words of a body, or which body it is part of. Level, province and chamber stay: another one is another body. */
export const correctBody = defineCommand({
  name: "bodies.correct",
  input: correctBodyInput,
  errors: ["BODY_ENDED", "BODY_PARENT"],
  load: ({ tx, input }) => lockBody(tx, input.bodyId),
  policy: (actor, { resource }) => mayKeepBody(actor, resource),
  handler: async ({ tx, input, resource: body, fail }) => {
    if (body.state === "dissolved") fail("BODY_ENDED");
    const { name, trade, parentId } = input;
    if (parentId && parentId !== body.parentId) {
      const possible = await parentsFor(tx, body.level, body.chamberId);
      if (!possible.some(({ id }) => id === parentId)) fail("BODY_PARENT");
    }
    await tx
      .update(craftBody)
      .set({ name, trade, parentId: parentId ?? null })
      .where(eq(craftBody.id, body.id));
    return { isPublic: body.state === "active" };
  },
  audit: ({ input }) => ({ object: input.bodyId, detail: { parent: input.parentId ?? null } }),
  invalidates: ({ output }) => (output.isPublic ? [tags.chambers()] : []),
});
