import "server-only";
import { eq } from "drizzle-orm";
import { craftBodyOffice } from "#db/schema/bodies.ts";
import { lockOffice } from "#features/bodies/commands/lock-body.ts";
import { mayKeepBody } from "#features/bodies/policy.ts";
import { endOfficeInput } from "#features/bodies/schema.ts";
import { dayInMorocco } from "#features/rules/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** An office ends, on a day; its holder stays a member. Refusals: OFFICE_ENDED, DAY_AHEAD, DAY_ORDER. */
export const endOffice = defineCommand({
  name: "bodies.end-office",
  input: endOfficeInput,
  errors: ["OFFICE_ENDED", "DAY_AHEAD", "DAY_ORDER"],
  load: ({ tx, input }) => lockOffice(tx, input.officeId),
  policy: (actor, { resource }) => mayKeepBody(actor, resource),
  handler: async ({ tx, input: { until }, resource: { office }, now, fail }) => {
    if (office.until) fail("OFFICE_ENDED");
    if (until > dayInMorocco(now)) fail("DAY_AHEAD", { field: "until" });
    if (until < office.since) fail("DAY_ORDER", { field: "until" });
    await tx.update(craftBodyOffice).set({ until }).where(eq(craftBodyOffice.id, office.id));
  },
  audit: ({ resource }) => ({
    object: resource.office.id,
    detail: { body: resource.body.id, office: resource.office.office },
  }),
  invalidates: ({ resource }) => (resource.body.state === "active" ? [tags.chambers()] : []),
});
