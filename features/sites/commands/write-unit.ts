import "server-only";
import { and, eq, isNotNull, ne } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "#db/client.ts";
import { siteUnit } from "#db/schema/index.ts";
import { lockSite } from "#features/sites/commands/lock-site.ts";
import { shareCell } from "#features/sites/domain/plan.ts";
import { keepsSites } from "#features/sites/policy.ts";
import { type Place, type Sharing, writeUnitInput } from "#features/sites/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isUniqueViolation } from "#lib/kernel/database-error.ts";

type Written = z.output<typeof writeUnitInput>;

/**
 * Writes a unit of a site: what it is, where on the plan, and how it is shared. Refusals: CODE_TAKEN, PLACE_HALF and SHARING_HALF when
 * only some of the fields that belong together are filled in, UNIT_OUTSIDE, UNIT_OVERLAP with the code of the unit that is there.
 */
export const writeUnit = defineCommand({
  name: "sites.write-unit",
  input: writeUnitInput,
  errors: ["CODE_TAKEN", "PLACE_HALF", "SHARING_HALF", "UNIT_OUTSIDE", "UNIT_OVERLAP"],
  load: ({ tx, input }) => lockSite(tx, input.siteId),
  policy: (actor, { resource }) => keepsSites(actor, resource),
  handler: async ({ tx, input, resource, now, fail }) => {
    const place = placeOf(input) ?? fail("PLACE_HALF");
    const sharing = sharingOf(input) ?? fail("SHARING_HALF");
    if (place.x !== null) {
      if (place.x + place.w > resource.planColumns || place.y + place.h > resource.planRows)
        fail("UNIT_OUTSIDE");
      const there = await unitAt(tx, resource.id, input.unitId, place);
      if (there) fail("UNIT_OVERLAP", { unit: there });
    }
    const { kind, state, code, name } = input;
    const values = { kind, state, code, name, ...place, ...sharing };
    const unitId = input.unitId ?? newId("siteUnit");
    try {
      await tx.transaction(async (inner) => {
        if (!input.unitId) {
          await inner.insert(siteUnit).values({ ...values, id: unitId, siteId: resource.id, createdAt: now });
          return;
        }
        const which = and(eq(siteUnit.id, unitId), eq(siteUnit.siteId, resource.id));
        const [row] = await inner.update(siteUnit).set(values).where(which).returning({ id: siteUnit.id });
        if (!row) throw new Error(`${unitId} is no unit of ${resource.id}`);
      });
    } catch (error) {
      if (isUniqueViolation(error)) return fail("CODE_TAKEN");
      throw error;
    }
    return { unitId };
  },
  audit: ({ input, output }) => ({ object: output.unitId, detail: { state: input.state } }),
  invalidates: ({ resource }) => (resource.publishedAt ? [tags.sites()] : []),
});

/** The code of another unit that has one of the cells; null where they are free. */
async function unitAt(
  tx: Tx,
  siteId: Id<"site">,
  unitId: Id<"siteUnit"> | null,
  place: Place,
): Promise<string | null> {
  const others = await tx
    .select({ code: siteUnit.code, x: siteUnit.x, y: siteUnit.y, w: siteUnit.w, h: siteUnit.h })
    .from(siteUnit)
    .where(
      and(eq(siteUnit.siteId, siteId), isNotNull(siteUnit.x), unitId ? ne(siteUnit.id, unitId) : undefined),
    );
  return others.find((other) => shareCell(other as Place, place))?.code ?? null;
}

/** Cells counted from nought; all null for a unit that is not on the plan. Null when it is neither. */
function placeOf({ column, row, width, height }: Written) {
  if (column === null && row === null && width === null && height === null)
    return { x: null, y: null, w: null, h: null };
  if (column === null || row === null || width === null || height === null) return null;
  return { x: column - 1, y: row - 1, w: width, h: height };
}

function sharingOf(input: Written): Sharing | Record<keyof Sharing, null> | null {
  const { slotMinutes, mostOpen, daysAhead, cancelHours, mostMissed } = input;
  const given = [slotMinutes, mostOpen, daysAhead, cancelHours, mostMissed].filter((one) => one !== null);
  const sharing = { slotMinutes, mostOpen, daysAhead, cancelHours, mostMissed };
  return given.length === 5 || given.length === 0 ? (sharing as Sharing) : null;
}
