import "server-only";
import { inArray, sql } from "drizzle-orm";
import { verifiablePiece } from "#db/schema/published-provenance.ts";
import { pieceScan } from "#db/schema/verify.ts";
import { countScansInput } from "#features/verify/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Adds scans to the counts by place. Serials that no piece has are passed over. */
export const countScans = defineCommand({
  name: "verify.count-scans",
  input: countScansInput,
  errors: [],
  load: async () => ({}),
  policy: onlySystem,
  handler: async ({ tx, input, now }) => {
    const serials = [...new Set(input.counts.map(({ serial }) => serial))];
    const pieces = await tx
      .select({ id: verifiablePiece.id, serial: verifiablePiece.serial })
      .from(verifiablePiece)
      .where(inArray(verifiablePiece.serial, serials));
    const ids = new Map(pieces.map(({ id, serial }) => [serial, id]));
    const rows = input.counts.flatMap(({ serial, region, scans }) => {
      const pieceId = ids.get(serial);
      return pieceId ? [{ pieceId, region, scans, firstOn: dayInMorocco(now) }] : [];
    });
    if (rows.length === 0) return { counted: 0 };
    // In one order, so that two processes never wait for each other's rows.
    rows.sort((a, b) => `${a.pieceId}${a.region}`.localeCompare(`${b.pieceId}${b.region}`));
    await tx
      .insert(pieceScan)
      .values(rows)
      .onConflictDoUpdate({
        target: [pieceScan.pieceId, pieceScan.region],
        set: { scans: sql`${pieceScan.scans} + excluded.scans` },
      });
    return { counted: rows.length };
  },
  audit: null,
});
