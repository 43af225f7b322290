import "server-only";
import { and, eq } from "drizzle-orm";
import { site, siteState } from "#db/schema/index.ts";
import { lockSite } from "#features/sites/commands/lock-site.ts";
import { movedOne } from "#features/sites/commands/moved-one.ts";
import { siteTransitions } from "#features/sites/domain/transitions.ts";
import { keepsSites } from "#features/sites/policy.ts";
import { moveSiteInput } from "#features/sites/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Records that a site has come into its next state, with the day and who says so. Refusals: SITE_STATE for one that cannot follow,
 * DATE_AHEAD, DATE_BEFORE for a day before the state it is in.
 */
export const moveSite = defineCommand({
  name: "sites.move",
  input: moveSiteInput,
  errors: ["SITE_STATE", "DATE_AHEAD", "DATE_BEFORE"],
  load: ({ tx, input }) => lockSite(tx, input.siteId),
  policy: (actor, { resource }) => keepsSites(actor, resource),
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    const { state, stateOn, stateSource } = input;
    if (!siteTransitions[resource.state].includes(state)) fail("SITE_STATE");
    if (stateOn > dayInMorocco(now)) fail("DATE_AHEAD");
    if (stateOn <= resource.stateOn) fail("DATE_BEFORE");
    const moved = await tx
      .update(site)
      .set({ state, stateOn, stateSource })
      .where(and(eq(site.id, resource.id), eq(site.state, resource.state)))
      .returning({ id: site.id });
    movedOne(moved, resource.id);
    await tx.insert(siteState).values({
      ...{ siteId: resource.id, state, onDate: stateOn, source: stateSource },
      ...{ recordedBy: actor.kind === "person" ? actor.userId : null, recordedAt: now },
    });
  },
  audit: ({ input }) => ({ object: input.siteId, detail: { state: input.state, on: input.stateOn } }),
  invalidates: ({ resource }) => (resource.publishedAt ? [tags.sites()] : []),
});
