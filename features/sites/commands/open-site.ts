import "server-only";
import { site, siteState } from "#db/schema/index.ts";
import { keepsSites } from "#features/sites/policy.ts";
import { openSiteInput } from "#features/sites/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Enters a site into a chamber's list, in the state it is in, with the day and the source. Refusals: DATE_AHEAD. */
export const openSite = defineCommand({
  name: "sites.open",
  input: openSiteInput,
  errors: ["DATE_AHEAD"],
  load: async ({ input }) => ({ chamberId: input.chamberId }),
  policy: (actor, { resource }) => keepsSites(actor, resource),
  handler: async ({ tx, input, actor, now, fail }) => {
    if (input.stateOn > dayInMorocco(now)) fail("DATE_AHEAD");
    const siteId = newId("site");
    const recordedBy = actor.kind === "person" ? actor.userId : null;
    await tx.insert(site).values({ ...input, id: siteId, createdBy: recordedBy, createdAt: now });
    await tx.insert(siteState).values({
      ...{ siteId, state: input.state, onDate: input.stateOn, source: input.stateSource },
      ...{ recordedBy, recordedAt: now },
    });
    return { siteId };
  },
  audit: ({ output }) => ({ object: output.siteId }),
});
