import "server-only";
import type { registryRecord } from "#db/schema/register.ts";
import type { PreparedRow } from "#features/register/import-schema.ts";
import { blindIndex } from "#lib/crypto/blind-index.ts";
import { seal } from "#lib/crypto/seal.ts";
import type { Id } from "#lib/ids/ids.ts";

type Record = typeof registryRecord.$inferInsert;

/** The record that a row of a file becomes: its CIN and phone sealed to it, the CIN findable within the chamber alone. */
export function recordValues(
  { id, row, craftId, fingerprint }: PreparedRow & { id: Id<"registryRecord"> },
  { chamberId, importId, at }: { chamberId: Id<"chamber">; importId: Id<"registryImport">; at: Date },
): Record {
  const sealed = (column: string, value: string | null) =>
    value && seal(value, { table: "registry_record", column, row: id });
  return {
    id,
    chamberId,
    registryNumber: row.number,
    name: { ...(row.nameAr ? { ar: row.nameAr } : {}), ...(row.nameFr ? { fr: row.nameFr } : {}) },
    activity: row.activity,
    craftId,
    category: row.category,
    town: row.town,
    validFrom: row.validFrom,
    validUntil: row.validUntil,
    sealedCin: sealed("sealed_cin", row.cin),
    cinIndex: row.cin && blindIndex("cin", chamberId, row.cin),
    sealedPhone: sealed("sealed_phone", row.phone),
    fingerprint,
    importId,
    updatedAt: at,
  };
}
