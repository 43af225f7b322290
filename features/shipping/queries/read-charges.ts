import "server-only";
import { and, gte, inArray, isNull, lte, or } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { dutyRule } from "#db/schema/index.ts";
import { readQuotes } from "#features/pricing/index.ts";
import { ageOf } from "#features/pricing/schema.ts";
import { destinationsOf } from "#features/shipping/domain/destinations.ts";
import type { DutyCharge } from "#features/shipping/domain/estimate-duties.ts";
import { toDirhamsUp } from "#features/shipping/domain/to-dirhams.ts";
import { type Money, money } from "#lib/money/money.ts";
import type { Country } from "#lib/places/countries.ts";

/**
 * The charges a country's records name on a day (ISO date), in dirhams at the quotes in force. Null when nothing is recorded, or
 * when an amount is in a currency that no usable quote turns into dirhams: half an estimate would mislead.
 */
export async function readCharges(tx: Tx, country: Country, day: string): Promise<DutyCharge[] | null> {
  const rows = await tx
    .select()
    .from(dutyRule)
    .where(
      and(
        inArray(dutyRule.destination, destinationsOf(country)),
        lte(dutyRule.validFrom, day),
        or(isNull(dutyRule.validUntil), gte(dutyRule.validUntil, day)),
      ),
    );
  if (rows.length === 0) return null;
  const quotes = new Map((await readQuotes(tx)).map((quote) => [quote.currency, quote]));
  let lacksQuote = false;
  const charges = rows.map((row): DutyCharge => {
    const quote = quotes.get(row.currency);
    const inDirhams = (minor: number | null): Money | null => {
      if (minor === null) return null;
      if (row.currency === "MAD") return money(minor, "MAD");
      if (!quote || ageOf(quote, day) === "too_old") lacksQuote = true;
      return quote ? toDirhamsUp(money(minor, row.currency), quote.perDirham) : null;
    };
    return {
      kind: row.kind,
      destination: row.destination,
      hsPrefix: row.hsPrefix,
      origin: row.origin,
      basisPoints: row.basisPoints,
      amount: inDirhams(row.amountMinor),
      over: inDirhams(row.overMinor),
      upTo: inDirhams(row.upToMinor),
      validFrom: row.validFrom,
      recordedAt: row.recordedAt.toISOString(),
      isPrepayable: row.isPrepayable,
      source: row.source,
    };
  });
  return lacksQuote ? null : charges;
}
