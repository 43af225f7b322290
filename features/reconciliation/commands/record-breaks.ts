import "server-only";
import { and, eq, inArray, isNull, notInArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { reconciliationRun, settlementBreak } from "#db/schema/index.ts";
import type { BreakKind } from "#db/schema/reconciliation.ts";
import type { Break } from "#features/reconciliation/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { log } from "#lib/log/log.ts";

type Counts = { charges: number; refunds: number; movements: number; healed: number };

/**
 * Notes what was found: what is new is opened, what is there is seen again, and what of `looked` was not found any more is closed.
 * What a person has accounted for is not opened again, unless another amount is at stake now.
 */
export const recordBreaks = defineCommand({
  name: "reconciliation.record-breaks",
  input: z.strictObject({
    found: z.custom<readonly Break[]>((value) => Array.isArray(value)),
    looked: z.custom<readonly BreakKind[]>((value) => Array.isArray(value)),
    /** Objects that could not be looked at this time: what is open about them stays open. */
    unsure: z.array(z.string()).default([]),
    run: z.custom<{ n: number } & Counts>((value) => typeof value === "object" && value !== null).optional(),
  }),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, input: { found, looked, unsure, run }, now }) => {
    const opened: string[] = [];
    for (const one of found) if (await open(tx, one, now)) opened.push(`${one.kind} ${one.object}`);
    const closed = await closeGone(tx, { found, looked, unsure }, now);
    if (run) {
      const { n, ...counts } = run;
      await tx
        .update(reconciliationRun)
        .set({ ...counts, opened: opened.length, closed, finishedAt: now })
        .where(eq(reconciliationRun.n, n));
    }
    for (const name of opened) log.error({ break: name }, "something does not agree");
    return { opened: opened.length, closed };
  },
  audit: ({ output: { opened, closed } }) =>
    opened + closed === 0 ? null : { object: "settlement_break", detail: { opened, closed } },
});

async function open(
  tx: Tx,
  { kind, object, currency, amountMinor, at, note }: Break,
  now: Date,
): Promise<boolean> {
  const same = and(eq(settlementBreak.kind, kind), eq(settlementBreak.object, object));
  const [last] = await tx
    .select({
      amountMinor: settlementBreak.amountMinor,
      resolution: settlementBreak.resolution,
      resolvedAt: settlementBreak.resolvedAt,
    })
    .from(settlementBreak)
    .where(same)
    .orderBy(sql`${settlementBreak.resolvedAt} desc nulls first`)
    .limit(1);
  if (last?.resolution === "accounted" && last.amountMinor === amountMinor) return false;
  const values = {
    kind,
    object,
    currency,
    amountMinor,
    objectAt: at,
    foundAt: now,
    seenAt: now,
    note: note ?? null,
  };
  await tx
    .insert(settlementBreak)
    .values(values)
    .onConflictDoUpdate({
      target: [settlementBreak.kind, settlementBreak.object],
      targetWhere: isNull(settlementBreak.resolvedAt),
      set: { seenAt: now, amountMinor, currency },
    });
  return !last || last.resolvedAt !== null;
}

type Looked = { found: readonly Break[]; looked: readonly BreakKind[]; unsure: readonly string[] };

async function closeGone(tx: Tx, { found, looked, unsure }: Looked, now: Date): Promise<number> {
  let closed = 0;
  for (const kind of looked) {
    const still = [...found.filter((one) => one.kind === kind).map((one) => one.object), ...unsure];
    const gone = await tx
      .update(settlementBreak)
      .set({ resolvedAt: now, resolution: "gone" })
      .where(
        and(
          inArray(settlementBreak.kind, [kind]),
          isNull(settlementBreak.resolvedAt),
          ...(still.length > 0 ? [notInArray(settlementBreak.object, still)] : []),
        ),
      )
      .returning({ id: settlementBreak.id });
    closed += gone.length;
  }
  return closed;
}
