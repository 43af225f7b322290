import "server-only";
import { and, count, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { pieceReport } from "#db/schema/reports.ts";
import { mayWorkWithReports } from "#features/reports/policy.ts";
import { lineColumns, toLine } from "#features/reports/queries/lines.ts";
import type { ReportView } from "#features/reports/schema.ts";
import { type Locale, localeOr } from "#lib/i18n/locales.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A report with the piece it is about, for the chamber that answers it. */
export const getReport = defineQuery({
  name: "reports.get",
  input: z.strictObject({ reportId: idSchema("pieceReport") }),
  handler: async ({ tx, input }): Promise<ReportView | null> => {
    const [found] = await tx
      .select({
        line: lineColumns,
        row: pieceReport,
        piece: { id: piece.id, serial: piece.serial, state: piece.state, makerName: artisan.name },
      })
      .from(pieceReport)
      .innerJoin(piece, eq(piece.id, pieceReport.pieceId))
      .leftJoin(artisan, eq(artisan.id, piece.artisanId))
      .where(eq(pieceReport.id, input.reportId));
    if (!found) return null;
    const { chamberId, text, locale, email, ground, note } = found.row;
    const about = and(eq(pieceReport.pieceId, found.piece.id), eq(pieceReport.state, "open"));
    const [waiting] = await tx
      .select({ others: count() })
      .from(pieceReport)
      .where(and(about, ne(pieceReport.id, input.reportId)));
    return {
      ...toLine(found.line),
      ...{ chamberId, text, ground, note, piece: found.piece },
      locale: localeOr(locale) satisfies Locale,
      wantsAnswer: email !== null,
      others: waiting?.others ?? 0,
    };
  },
  policy: (actor, { resource }) => mayWorkWithReports(actor, resource.chamberId),
});
