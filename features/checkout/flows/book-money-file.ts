import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { moneyFileLine } from "#db/schema/index.ts";
import { bookMoneyLine } from "#features/checkout/commands/book-money-line.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

/** Books every line of a confirmed file that still waits, each on its own, so that one crash costs no line. */
export async function bookMoneyFile(fileId: Id<"moneyFile">): Promise<void> {
  const lines = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({ line: moneyFileLine.line })
      .from(moneyFileLine)
      .where(and(eq(moneyFileLine.fileId, fileId), eq(moneyFileLine.state, "waiting")))
      .orderBy(asc(moneyFileLine.line)),
  );
  const context = { actor: systemActor("checkout.money-file") };
  for (const { line } of lines) unwrap(await bookMoneyLine(context, { fileId, line }));
}
