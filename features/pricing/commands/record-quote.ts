import "server-only";
import { exchangeQuote } from "#db/schema/prices.ts";
import { perDirhamOf } from "#features/pricing/domain/rate.ts";
import { mayRecordQuote } from "#features/pricing/policy.ts";
import { recordQuoteInput } from "#features/pricing/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Records what a dirham is worth from a day on, with its source. Earlier quotes stay as they are; of one day the quote
 * recorded last holds, so that a slip can be mended. A day that has passed is refused: its prices were seen already.
 */
export const recordQuote = defineCommand({
  name: "pricing.record-quote",
  input: recordQuoteInput,
  errors: ["QUOTE_DAY_PASSED", "QUOTE_RATE"],
  load: async () => true,
  policy: mayRecordQuote,
  stepUp: true,
  handler: async ({ tx, input, now, fail }) => {
    if (input.validFrom < dayInMorocco(now)) fail("QUOTE_DAY_PASSED");
    const perDirham = perDirhamOf(input.dirhams);
    if (!perDirham) return fail("QUOTE_RATE");
    const id = newId("exchangeQuote");
    await tx.insert(exchangeQuote).values({
      id,
      currency: input.currency,
      perDirham,
      validFrom: input.validFrom,
      roundToMinor: input.roundToMinor,
      source: input.source,
      recordedAt: now,
    });
    return { id };
  },
  audit: ({ input, output }) => ({
    object: output.id,
    detail: { currency: input.currency, dirhams: input.dirhams, validFrom: input.validFrom },
  }),
  invalidates: () => [tags.prices()],
});
