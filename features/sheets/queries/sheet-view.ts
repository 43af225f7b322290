import "server-only";
import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { pieceSheet, pieceSheetRow } from "#db/schema/sheets.ts";
import { matchHeader } from "#features/sheets/domain/columns.ts";
import { ownSheet } from "#features/sheets/policy.ts";
import { comingShown, problemsShown, type SheetDto } from "#features/sheets/schema.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** One table of pieces: what it would do or did, how far it is, and the first rows that cannot be taken. */
export const sheetView = defineQuery({
  name: "sheets.view",
  input: z.strictObject({ sheetId: idSchema("pieceSheet") }),
  handler: async ({ tx, input: { sheetId } }): Promise<SheetDto | null> => {
    const [found] = await tx
      .select({ sheet: pieceSheet, reviewsPieces: chamber.reviewsPieces })
      .from(pieceSheet)
      .innerJoin(artisan, eq(artisan.id, pieceSheet.artisanId))
      .innerJoin(chamber, eq(chamber.id, artisan.chamberId))
      .where(eq(pieceSheet.id, sheetId));
    if (!found) return null;
    const { startedBy: _, startedAt: __, createdAt, finishedAt, ...sheet } = found.sheet;
    const place = matchHeader(sheet.header).places.get("reference") ?? 0;
    const rows = await readRows(tx, sheetId);
    return {
      ...sheet,
      reviewsPieces: found.reviewsPieces,
      sentAt: createdAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
      became: rows.became,
      problems: rows.refused.map(({ line, cells, problems }) => ({
        line,
        reference: cells[place] ?? "",
        problems,
      })),
      coming: rows.coming,
    };
  },
  policy: (actor, { resource }) => ownSheet(actor, resource.artisanId),
});

async function readRows(tx: Tx, sheetId: Id<"pieceSheet">) {
  const ofSheet = eq(pieceSheetRow.sheetId, sheetId);
  const outcome = sql<keyof SheetDto["became"]>`coalesce(${pieceSheetRow.outcome}, 'waiting')`;
  const counted = await tx
    .select({ outcome, n: count() })
    .from(pieceSheetRow)
    .where(ofSheet)
    .groupBy(pieceSheetRow.outcome);
  const refused = await tx
    .select({ line: pieceSheetRow.line, cells: pieceSheetRow.cells, problems: pieceSheetRow.problems })
    .from(pieceSheetRow)
    .where(and(ofSheet, eq(pieceSheetRow.outcome, "refused")))
    .orderBy(asc(pieceSheetRow.line))
    .limit(problemsShown);
  const coming = await tx
    .select({ line: pieceSheetRow.line, cells: pieceSheetRow.cells, plan: pieceSheetRow.plan })
    .from(pieceSheetRow)
    .where(and(ofSheet, inArray(pieceSheetRow.plan, ["create", "update"])))
    .orderBy(asc(pieceSheetRow.line))
    .limit(comingShown);
  const none = { created: 0, updated: 0, unchanged: 0, refused: 0, waiting: 0 };
  return {
    became: { ...none, ...Object.fromEntries(counted.map(({ outcome: what, n }) => [what, n])) },
    refused,
    coming: coming as SheetDto["coming"],
  };
}
