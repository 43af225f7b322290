import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { craftBody, craftBodyOffice } from "#db/schema/bodies.ts";
import { lockBody } from "#features/bodies/commands/lock-body.ts";
import { mayKeepBody } from "#features/bodies/policy.ts";
import { activateBodyInput } from "#features/bodies/schema.ts";
import { dayInMorocco } from "#features/rules/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Records that a body was founded: on which day, where that is written, and with a president. How many members it takes is not
 * asked: no text that says so was found. Refusals: BODY_NOT_FORMING, BODY_NO_PRESIDENT, DAY_AHEAD.
 */
export const activateBody = defineCommand({
  name: "bodies.activate",
  input: activateBodyInput,
  errors: ["BODY_NOT_FORMING", "BODY_NO_PRESIDENT", "DAY_AHEAD"],
  load: ({ tx, input }) => lockBody(tx, input.bodyId),
  policy: (actor, { resource }) => mayKeepBody(actor, resource),
  handler: async ({ tx, input, resource: body, now, fail }) => {
    if (body.state !== "forming") fail("BODY_NOT_FORMING");
    if (input.foundedOn > dayInMorocco(now)) fail("DAY_AHEAD", { field: "foundedOn" });
    const [president] = await tx
      .select({ id: craftBodyOffice.id })
      .from(craftBodyOffice)
      .where(
        and(
          eq(craftBodyOffice.bodyId, body.id),
          eq(craftBodyOffice.office, "president"),
          isNull(craftBodyOffice.until),
        ),
      );
    if (!president) fail("BODY_NO_PRESIDENT");
    const moved = await tx
      .update(craftBody)
      .set({ state: "active", foundedOn: input.foundedOn, source: input.source })
      .where(and(eq(craftBody.id, body.id), eq(craftBody.state, "forming")))
      .returning({ id: craftBody.id });
    if (moved.length !== 1) throw new Error(`${body.id} is no longer forming`);
  },
  audit: ({ input }) => ({ object: input.bodyId, detail: { foundedOn: input.foundedOn } }),
  invalidates: () => [tags.chambers()],
});
