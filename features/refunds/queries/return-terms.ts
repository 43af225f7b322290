import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { orderEvent } from "#db/schema/index.ts";
import { ruleValue } from "#features/rules/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { unionCountries } from "#lib/places/union.ts";

const day = 86_400_000;

export type ReturnTerms = {
  /** Until when the buyer may ask; null before the parcel has arrived. */
  until: Date | null;
  /** Days to send it once asked, and to contest what is kept back. */
  sendBackDays: number;
  contestDays: number;
  buyerPaysPostage: boolean;
  deliveryBack: boolean;
  dutiesBack: boolean;
};

/** What holds for sending pieces of an order back, by the rules of the day and the country it went to. */
export async function returnTerms(
  tx: Tx,
  { orderId, country, at }: { orderId: Id<"order">; country: string; at: Date },
): Promise<ReturnTerms> {
  const days = await ruleValue(tx, "returns.days", at);
  const terms = await ruleValue(tx, "returns.terms", at);
  const [delivered] = await tx
    .select({ at: orderEvent.at })
    .from(orderEvent)
    .where(and(eq(orderEvent.orderId, orderId), eq(orderEvent.state, "delivered")))
    .orderBy(desc(orderEvent.at))
    .limit(1);
  const own =
    country === "MA"
      ? days.morocco
      : (unionCountries as readonly string[]).includes(country)
        ? days.union
        : terms.elsewhere;
  return {
    until: delivered ? new Date(delivered.at.getTime() + own * day) : null,
    sendBackDays: terms.sendBack,
    contestDays: terms.contest,
    buyerPaysPostage: terms.buyerPostage,
    deliveryBack: terms.deliveryBack,
    dutiesBack: terms.dutiesBack,
  };
}
