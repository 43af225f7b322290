import "server-only";
import { z } from "zod";
import { type MakerFacts, makerFacts } from "#features/register/queries/maker-facts.ts";
import { plannedChange, standingHistory } from "#features/register/queries/standing-history.ts";
import type { StandingChangeDto } from "#features/register/schema.ts";
import { artisanIdsOf, heldIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A workshop as its maker finds it on the studio's first page. */
export type StudioWorkshop = MakerFacts & {
  /** The change that brought the standing of today; null for one that was never changed. */
  latest: StandingChangeDto | null;
  planned: StandingChangeDto | null;
  /** False for a manager whom the maker took in: the record is not theirs to read. */
  isHolder: boolean;
};

/** The workshops the actor acts for, with what the chamber has to say about each. */
export const myStudio = defineQuery({
  name: "register.my-studio",
  input: z.strictObject({}),
  handler: async ({ tx, actor }): Promise<StudioWorkshop[]> => {
    const workshops: StudioWorkshop[] = [];
    for (const id of artisanIdsOf(actor)) {
      const facts = await makerFacts(tx, id);
      if (!facts) continue;
      const [latest = null] = await standingHistory(tx, id);
      workshops.push({
        ...facts,
        latest,
        planned: await plannedChange(tx, id),
        isHolder: heldIdsOf(actor).includes(id),
      });
    }
    return workshops;
  },
  policy: (actor) => (artisanIdsOf(actor).length > 0 ? "allow" : "forbid"),
});
