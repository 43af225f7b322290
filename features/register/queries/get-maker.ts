import "server-only";
import { z } from "zod";
import { consentsOf } from "#features/consents/index.ts";
import type { ConsentPurpose } from "#features/consents/schema.ts";
import { mayKeepRegister } from "#features/register/policy.ts";
import { type MaskedContact, maskedContact } from "#features/register/queries/contact-of.ts";
import { type MakerFacts, makerFacts } from "#features/register/queries/maker-facts.ts";
import { openOrdersOf } from "#features/register/queries/open-orders.ts";
import { plannedChange, standingHistory } from "#features/register/queries/standing-history.ts";
import type { StandingChangeDto } from "#features/register/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A maker's file in the office. */
export type MakerFile = MakerFacts & {
  contact: MaskedContact | null;
  /** Purpose → since when they agreed (ISO instant). */
  consents: Partial<Record<ConsentPurpose, string>>;
  history: StandingChangeDto[];
  planned: StandingChangeDto | null;
  /** Paid orders that have not reached their buyers. */
  openOrders: number;
};

/** Everything the office shows of a maker, but the timeline (register.activity). Identity is masked. */
export const getMaker = defineQuery({
  name: "register.get-maker",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  handler: async ({ tx, input: { artisanId } }): Promise<MakerFile | null> => {
    const facts = await makerFacts(tx, artisanId);
    if (!facts) return null;
    return {
      ...facts,
      contact: await maskedContact(tx, artisanId),
      consents: await consentsOf(tx, { artisanId }),
      history: await standingHistory(tx, artisanId),
      planned: await plannedChange(tx, artisanId),
      openOrders: await openOrdersOf(tx, artisanId),
    };
  },
  policy: (actor, { resource }) => mayKeepRegister(actor, resource.chamberId),
});
