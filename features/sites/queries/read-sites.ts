import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { site } from "#db/schema/index.ts";
import { siteUnit } from "#db/schema/index.ts";
import { shownState } from "#features/sites/domain/plan.ts";
import type { SiteFacts, Unit } from "#features/sites/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

type SiteRow = Pick<
  typeof site.$inferSelect,
  "id" | "chamberId" | "kind" | "state" | "stateOn" | "name" | "town" | "publishedAt" | "isDemonstration"
>;

/** What every page says of a site. */
export function factsOf(row: SiteRow): SiteFacts {
  const { id, chamberId, kind, state, stateOn, name, town, publishedAt, isDemonstration } = row;
  return {
    ...{ id, chamberId, kind, state, stateOn, name, town },
    ...{ isPublished: publishedAt !== null, isDemonstration },
  };
}

type UnitRow = Pick<
  typeof siteUnit.$inferSelect,
  "id" | "kind" | "state" | "code" | "x" | "y" | "w" | "h" | "slotMinutes"
> & { name: LocalizedText | null; isLet: boolean } & Partial<
    Pick<typeof siteUnit.$inferSelect, "mostOpen" | "daysAhead" | "cancelHours" | "mostMissed">
  >;

/** A unit as plans and lists show it. */
export function unitOf(row: UnitRow): Unit {
  const { id, kind, state, code, name, x, y, w, h, slotMinutes } = row;
  const { mostOpen, daysAhead, cancelHours, mostMissed } = row;
  return {
    ...{ id, kind, state, code, name: name ?? {} },
    shown: shownState(row),
    place: x === null || y === null || w === null || h === null ? null : { x, y, w, h },
    sharing:
      slotMinutes === null
        ? null
        : {
            ...{ slotMinutes, mostOpen: mostOpen ?? 1, daysAhead: daysAhead ?? 1 },
            ...{ cancelHours: cancelHours ?? 0, mostMissed: mostMissed ?? 1 },
          },
  };
}

// Tables are named by hand: of one table alone, columns are written without it.
/** True for units with a tenant on a day (ISO date), of those whose contracts the actor sees. */
export const isLetOn = (day: string) => sql<boolean>`exists (
  select 1 from tenancy t where t.unit_id = site_unit.id
    and ${day}::date between t.starts_on and coalesce(t.ended_on, t.ends_on))`;

/** The units of a site in the order of their codes, each with whether it is rented on a day. */
export async function unitsOf(tx: Tx, siteId: Id<"site">, day: string): Promise<Unit[]> {
  const rows = await tx
    .select({ unit: siteUnit, isLet: isLetOn(day) })
    .from(siteUnit)
    .where(eq(siteUnit.siteId, siteId))
    .orderBy(asc(siteUnit.code));
  return rows.map(({ unit, isLet }) => unitOf({ ...unit, isLet }));
}

/** One unit, whether it is rented on a day; null for what the actor may not see. */
export async function unitNow(tx: Tx, unitId: Id<"siteUnit">, day: string): Promise<Unit | null> {
  const [row] = await tx
    .select({ unit: siteUnit, isLet: isLetOn(day) })
    .from(siteUnit)
    .where(eq(siteUnit.id, unitId));
  return row ? unitOf({ ...row.unit, isLet: row.isLet }) : null;
}
