import "server-only";
import { asc } from "drizzle-orm";
import { artisan } from "#db/schema/artisans.ts";
import { mayKeepRegister } from "#features/register/policy.ts";
import { craftsOf } from "#features/register/queries/crafts-of.ts";
import type { RegisterRow } from "#features/register/queries/list-makers.ts";
import { registerWhere } from "#features/register/queries/register-where.ts";
import { exportMakersInput } from "#features/register/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type ExportedMaker = Pick<RegisterRow, "name" | "standing"> &
  NonNullable<RegisterRow["details"]> & {
    /** ISO instant. */
    standingSince: string;
  };

/** More than any chamber has on its register today; a file beyond it would be cut, and says so by its length. */
const longestExport = 100_000;

/**
 * The register of a chamber as a table to take along: what stands on it, and nothing of how makers are reached or identified.
 */
export const exportMakers = defineQuery({
  name: "register.export-makers",
  input: exportMakersInput,
  handler: async ({ tx, input, now }): Promise<ExportedMaker[]> => {
    const rows = await tx
      .select({
        id: artisan.id,
        name: artisan.name,
        standing: artisan.state,
        standingSince: artisan.stateSince,
        town: artisan.town,
        kind: artisan.kind,
        registryNumber: artisan.registryNumber,
        validUntil: artisan.validUntil,
      })
      .from(artisan)
      .where(registerWhere(input, now, false))
      .orderBy(asc(artisan.registryNumber), asc(artisan.id))
      .limit(longestExport);
    const crafts = await craftsOf(
      tx,
      rows.map((row) => row.id),
    );
    return rows.map(({ id, standingSince, ...row }) => ({
      ...row,
      standingSince: standingSince.toISOString(),
      crafts: crafts.get(id) ?? [],
    }));
  },
  policy: (actor, { input }) => mayKeepRegister(actor, input.chamberId),
});
