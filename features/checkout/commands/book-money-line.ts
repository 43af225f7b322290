import "server-only";
import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { moneyFile, moneyFileLine } from "#db/schema/index.ts";
import { bookBankLine } from "#features/checkout/commands/book-bank-line.ts";
import { bookCourierLine } from "#features/checkout/commands/book-courier-line.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

const key = (input: { fileId: Id<"moneyFile">; line: number }) =>
  and(eq(moneyFileLine.fileId, input.fileId), eq(moneyFileLine.line, input.line));

/**
 * Books one line of a confirmed file of payments: for the order or checkout it names, or parked with the reason. A payment that
 * stood in an earlier file is known and moves nothing. Running it again changes nothing.
 */
export const bookMoneyLine = defineCommand({
  name: "checkout.book-money-line",
  input: z.strictObject({ fileId: idSchema("moneyFile"), line: z.int().positive() }),
  errors: [],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ line: moneyFileLine, source: moneyFile.source, confirmedAt: moneyFile.confirmedAt })
      .from(moneyFileLine)
      .innerJoin(moneyFile, eq(moneyFile.id, moneyFileLine.fileId))
      .where(key(input));
    return row ?? null;
  },
  policy: onlySystem,
  handler: async ({ tx, input, resource, now }) => {
    const { line, source } = resource;
    // One payment at a time, in whichever files it stands.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${line.fingerprint}, 0))`);
    const [fresh] = await tx.select().from(moneyFileLine).where(key(input));
    const nothing = { outcome: "nothing" as string, changed: [] as readonly string[] };
    if (fresh?.state !== "waiting" || !resource.confirmedAt || fresh.amountMinor === null) return nothing;
    if (await isKnown(tx, fresh.fingerprint, input.fileId)) {
      await tx.update(moneyFileLine).set({ state: "known", settledAt: now }).where(key(input));
      return { ...nothing, outcome: "known" };
    }
    const payment = { ...fresh, amountMinor: fresh.amountMinor };
    const booked =
      source === "courier" ? await bookCourierLine(tx, payment, now) : await bookBankLine(tx, payment, now);
    const { changed, ...said } = booked;
    await tx
      .update(moneyFileLine)
      .set({ ...said, settledAt: now })
      .where(key(input));
    return { outcome: said.reason ?? said.state, changed };
  },
  audit: ({ input, output }) =>
    output.outcome === "nothing"
      ? null
      : { object: input.fileId, detail: { line: input.line, outcome: output.outcome } },
  invalidates: ({ output }) => output.changed,
});

async function isKnown(tx: Tx, fingerprint: string, fileId: Id<"moneyFile">): Promise<boolean> {
  const [row] = await tx
    .select({ line: moneyFileLine.line })
    .from(moneyFileLine)
    .where(
      and(
        eq(moneyFileLine.fingerprint, fingerprint),
        ne(moneyFileLine.fileId, fileId),
        inArray(moneyFileLine.state, ["booked", "parked"]),
      ),
    )
    .limit(1);
  return row !== undefined;
}
