import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { standSale } from "#db/schema/index.ts";
import { readSales } from "#features/fairs/queries/stand-desk.ts";
import type { StandSale } from "#features/fairs/schema.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The sale behind the square code a buyer scans. Whoever holds the code may pay; it opens nothing else. */
export const readPayCode = defineQuery({
  name: "fairs.read-pay-code",
  input: z.strictObject({ code: z.string().regex(/^[A-Za-z0-9_-]{16}$/) }),
  handler: async ({ tx, input }): Promise<StandSale | null> =>
    (await readSales(tx, eq(standSale.code, input.code)))[0] ?? null,
  policy: onlySystem,
});
