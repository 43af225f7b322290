import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { piece } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { pieceReport } from "#db/schema/reports.ts";
import type { ReportLetter } from "#features/reports/schema.ts";
import { localeOr } from "#lib/i18n/locales.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What letters to a reporter are written from. Null for a report without an address. */
export const reportLetter = defineQuery({
  name: "reports.letter-facts",
  input: z.strictObject({ reportId: idSchema("pieceReport") }),
  handler: async ({ tx, input }): Promise<ReportLetter | null> => {
    const [row] = await tx
      .select({
        report: pieceReport,
        title: piece.title,
        chamber: { name: chamber.name, email: chamber.contactEmail, phone: chamber.contactPhone },
      })
      .from(pieceReport)
      .innerJoin(piece, eq(piece.id, pieceReport.pieceId))
      .innerJoin(chamber, eq(chamber.id, pieceReport.chamberId))
      .where(eq(pieceReport.id, input.reportId));
    if (!row?.report.email) return null;
    const { number, email, reason, state, ground, note } = row.report;
    return {
      ...{ number, email, reason, state, ground, note, title: row.title, chamber: row.chamber },
      locale: localeOr(row.report.locale),
    };
  },
  policy: onlySystem,
});
