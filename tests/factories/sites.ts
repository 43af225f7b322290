import { eq } from "drizzle-orm";
import type { Database, Tx } from "#db/client.ts";
import { rentCharge, site, siteState, siteUnit, slug, tenancy } from "#db/schema/index.ts";
import type { WeekHours } from "#db/schema/sites.ts";
import { bookRent } from "#features/sites/commands/charge-rent.ts";
import { dueOn, monthsBegun, rentOf } from "#features/sites/domain/rent.ts";
import { slugOf } from "#lib/i18n/slug.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { money } from "#lib/money/money.ts";
import { slugRows } from "#tests/factories/crafts.ts";
import { stableId } from "#tests/factories/stable-id.ts";

type SiteRow = typeof site.$inferInsert;
type UnitRow = typeof siteUnit.$inferInsert;

const same = (text: string) => ({ ar: text, fr: text, en: text });

/** Every day, from eight to six. */
export const allWeek: WeekHours = Array.from({ length: 7 }, () => [480, 1080] as const);

/** A site that exists and is shown, unless `publishedAt` is null, with its state on record. */
export async function makeSite(
  db: Database | Tx,
  over: Partial<SiteRow> & Pick<SiteRow, "chamberId">,
): Promise<Id<"site">> {
  const id = over.id ?? newId("site");
  const row = {
    ...{ kind: "complex" as const, state: "existing" as const },
    ...{ stateOn: "2024-01-01", stateSource: "Essai" },
    ...{ name: same(`Complexe ${id.slice(-8)}`), intro: same("Un complexe."), town: same("Fès") },
    ...{ address: same("1, rue de l’Essai"), visit: same("Entrée libre"), hours: allWeek },
    ...{ planColumns: 12, planRows: 8, publishedAt: new Date("2026-01-05T09:00:00Z") },
    ...over,
    id,
  };
  await db.insert(site).values(row);
  await db.insert(siteState).values({
    ...{ siteId: id, state: row.state, onDate: row.stateOn, source: row.stateSource },
    recordedAt: new Date("2026-01-05T09:00:00Z"),
  });
  if (row.publishedAt)
    await db
      .insert(slug)
      .values(slugRows("site", id, slugOf(row.name)))
      .onConflictDoNothing();
  return id;
}

/** A room of a site. */
export async function makeUnit(
  db: Database | Tx,
  siteId: Id<"site">,
  over: Partial<UnitRow> = {},
): Promise<Id<"siteUnit">> {
  const id = over.id ?? newId("siteUnit");
  const code = over.code ?? id.slice(-6).toUpperCase();
  await db.insert(siteUnit).values({ kind: "workshop", name: same("Atelier"), ...over, id, siteId, code });
  return id;
}

/** A kiln that makers share: slots of four hours, unless told otherwise. */
export const makeKiln = (
  db: Database | Tx,
  siteId: Id<"site">,
  over: Partial<UnitRow> = {},
): Promise<Id<"siteUnit">> =>
  makeUnit(db, siteId, {
    ...{ kind: "kiln", name: same("Four"), slotMinutes: 240, mostOpen: 3, daysAhead: 30 },
    ...{ cancelHours: 12, mostMissed: 2, ...over },
  });

/** A contract for a room, running around today unless its days say otherwise. */
export async function makeTenancy(
  db: Database | Tx,
  over: Partial<typeof tenancy.$inferInsert> & { unitId: Id<"siteUnit">; artisanId: Id<"artisan"> },
): Promise<Id<"tenancy">> {
  const id = over.id ?? newId("tenancy");
  await db.insert(tenancy).values({
    ...{ contract: `C-${id.slice(-6)}`, startsOn: "2026-01-01", endsOn: "2030-12-31", rentMinor: 600_00 },
    ...over,
    id,
  });
  return id;
}

/** Charges a contract's months that have begun by a day, as the job does, and notes the first so many as paid. */
export async function makeRent(
  tx: Tx,
  {
    tenancyId,
    chamberId,
    today,
    paid,
  }: {
    tenancyId: Id<"tenancy">;
    chamberId: Id<"chamber">;
    today: string;
    paid: number;
  },
): Promise<void> {
  const [row] = await tx.select().from(tenancy).where(eq(tenancy.id, tenancyId));
  if (!row) throw new Error(`${tenancyId} is not there`);
  const rent = money(row.rentMinor, row.currency);
  for (const [n, month] of monthsBegun(row, today).entries()) {
    const amount = rentOf(row, rent, month);
    const isPaid = n < paid;
    const id = stableId("rentCharge", `${tenancyId} ${month}`);
    await tx.insert(rentCharge).values({
      ...{ id, tenancyId, month, amountMinor: amount.minor, currency: amount.currency },
      ...{ dueOn: dueOn(row, month), paidOn: isPaid ? dueOn(row, month) : null },
      paidHow: isPaid ? "transfer" : null,
    });
    await bookRent(tx, { chargeId: id, tenancyId, chamberId }, "due", amount);
    if (isPaid)
      await bookRent(
        tx,
        { chargeId: id, tenancyId, chamberId },
        "paid",
        money(-amount.minor, amount.currency),
      );
  }
}
