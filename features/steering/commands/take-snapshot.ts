import "server-only";
import { and, asc, eq, isNotNull, isNull, min } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { craft } from "#db/schema/crafts.ts";
import { programmeFigure, programmeQuarter } from "#db/schema/steering.ts";
import { decideRelease } from "#features/steering/commands/decide-release.ts";
import {
  fromNumber,
  numberOf,
  type Quarter,
  quarterOf,
  quartersBetween,
} from "#features/steering/domain/quarters.ts";
import { mayClose } from "#features/steering/quarter-bounds.ts";
import { computeFigures, type Lines, national } from "#features/steering/queries/compute-figures.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** How far back figures are computed when there are none yet: five years. */
const reach = 20;
const rowsAtOnce = 1000;

/**
 * Computes the figures of every quarter that is not closed, and closes those whose time to change is over: from then on they stay,
 * and what may be shown of them is decided. Quarters are closed in their order, since what was shown of one bears on the next.
 */
export const takeSnapshot = defineCommand({
  name: "steering.take-snapshot",
  input: z.strictObject({}),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, now }) => {
    const lines = await linesOf(tx);
    if (lines.scopes.length === 1) return { computed: 0, closed: 0 };
    const open = await openQuarters(tx, now);
    let closed = 0;
    for (const quarter of open) {
      if (!(await lockQuarter(tx, quarter, now))) continue;
      const isOver = mayClose(quarter, now);
      await write(tx, quarter, lines, isOver);
      if (!isOver) continue;
      const ended = await tx
        .update(programmeQuarter)
        .set({ closedAt: now })
        .where(and(thisQuarter(quarter), isNull(programmeQuarter.closedAt)))
        .returning({ year: programmeQuarter.year });
      closed += ended.length;
    }
    return { computed: open.length, closed };
  },
  audit: ({ output }) => (output.closed > 0 ? { object: "steering", detail: output } : null),
  invalidates: ({ output }) => (output.closed > 0 ? [tags.openData()] : []),
});

const thisQuarter = ({ year, quarter }: Quarter) =>
  and(eq(programmeQuarter.year, year), eq(programmeQuarter.quarter, quarter));

/** Chambers in the order of their regions, then the country; families of crafts by name. */
async function linesOf(tx: Tx): Promise<Lines> {
  const chambers = await tx.select({ id: chamber.id }).from(chamber).orderBy(asc(chamber.regionCode));
  const families = await tx.selectDistinct({ family: craft.family }).from(craft).orderBy(asc(craft.family));
  const names = new Set([...families.map(({ family }) => family), "other"]);
  return { scopes: [...chambers.map(({ id }) => id), national], families: [...names].toSorted() };
}

/** From the first quarter there is anything to count in to the one that runs, without those that are closed. */
async function openQuarters(tx: Tx, now: Date): Promise<Quarter[]> {
  const current = quarterOf(dayInMorocco(now));
  const [first] = await tx.select({ at: min(artisan.verifiedAt) }).from(artisan);
  const begin = first?.at ? numberOf(quarterOf(dayInMorocco(first.at))) : numberOf(current);
  const from = fromNumber(Math.min(numberOf(current), Math.max(begin, numberOf(current) - reach + 1)));
  const closed = await tx
    .select({ year: programmeQuarter.year, quarter: programmeQuarter.quarter })
    .from(programmeQuarter)
    .where(isNotNull(programmeQuarter.closedAt));
  // Nothing is filled in before a quarter that was closed: what was shown after it could no longer answer to it.
  const last = Math.max(-1, ...closed.map(numberOf));
  return quartersBetween(from, current).filter((one) => numberOf(one) > last);
}

/** The quarter's row, locked; false when another run has closed it meanwhile. */
async function lockQuarter(tx: Tx, one: Quarter, now: Date): Promise<boolean> {
  await tx
    .insert(programmeQuarter)
    .values({ ...one, computedAt: now })
    .onConflictDoNothing();
  const [row] = await tx.select().from(programmeQuarter).where(thisQuarter(one)).for("update");
  if (!row || row.closedAt) return false;
  await tx.update(programmeQuarter).set({ computedAt: now }).where(thisQuarter(one));
  return true;
}

async function write(tx: Tx, quarter: Quarter, lines: Lines, isOver: boolean): Promise<void> {
  const figures = await computeFigures(tx, quarter, lines);
  const released = isOver ? await decideRelease(tx, figures, lines) : figures.map(() => false);
  await tx
    .delete(programmeFigure)
    .where(and(eq(programmeFigure.year, quarter.year), eq(programmeFigure.quarter, quarter.quarter)));
  const rows = figures.map((figure, n) => ({ ...figure, ...quarter, released: released[n] ?? false }));
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await tx.insert(programmeFigure).values(rows.slice(from, from + rowsAtOnce));
}
