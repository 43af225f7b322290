import "server-only";
import { z } from "zod";
import { mayChangeStanding } from "#features/register/policy.ts";
import { maskedContact } from "#features/register/queries/contact-of.ts";
import { type MakerFacts, makerFacts } from "#features/register/queries/maker-facts.ts";
import { openOrdersOf } from "#features/register/queries/open-orders.ts";
import { renewedUntil } from "#features/register/queries/renewed-until.ts";
import { plannedChange } from "#features/register/queries/standing-history.ts";
import { mayFollow, type Standing, type StandingChangeDto, standingActs } from "#features/register/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

const outcomes = { suspend: "suspended", reinstate: "reinstated", "strike-off": "struck_off" } as const;

/** What a decision would do to a maker, before anybody takes it. */
export type StandingOutlook = Pick<MakerFacts, "id" | "chamberId" | "name" | "standing" | "pieces"> & {
  to: Standing;
  isAllowed: boolean;
  openOrders: number;
  planned: StandingChangeDto | null;
  /** The last day of a registration that has run out and is renewed with the decision (ISO date). */
  renewedUntil: string | null;
  /** The language the maker reads the note in. */
  writtenIn: Locale;
};

/** For a manager about to change a standing. Asks for a fresh second factor now, so that nothing typed is lost later. */
export const standingOutlook = defineQuery({
  name: "register.standing-outlook",
  input: z.strictObject({ artisanId: idSchema("artisan"), act: z.enum(standingActs) }),
  handler: async ({ tx, input, now }): Promise<StandingOutlook | null> => {
    const facts = await makerFacts(tx, input.artisanId);
    if (!facts) return null;
    const { id, chamberId, name, standing, pieces } = facts;
    const to = outcomes[input.act];
    return {
      ...{ id, chamberId, name, standing, pieces, to },
      isAllowed: mayFollow(standing, to),
      openOrders: await openOrdersOf(tx, id),
      planned: await plannedChange(tx, id),
      renewedUntil: to === "reinstated" ? await renewedUntil(tx, facts.validUntil, now) : null,
      writtenIn: (await maskedContact(tx, id))?.locale ?? "ar",
    };
  },
  policy: (actor, { resource }) => mayChangeStanding(actor, resource.chamberId),
  stepUp: true,
});
