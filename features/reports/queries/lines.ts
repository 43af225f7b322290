import "server-only";
import { piece } from "#db/schema/catalogue.ts";
import { pieceReport } from "#db/schema/reports.ts";
import type { ReportLine } from "#features/reports/schema.ts";

export const lineColumns = {
  id: pieceReport.id,
  number: pieceReport.number,
  reason: pieceReport.reason,
  title: piece.title,
  state: pieceReport.state,
  createdAt: pieceReport.createdAt,
  decidedAt: pieceReport.decidedAt,
};

type Row = Omit<ReportLine, "filedAt" | "decidedAt"> & { createdAt: Date; decidedAt: Date | null };

export function toLine({ createdAt, decidedAt, ...row }: Row): ReportLine {
  return { ...row, filedAt: createdAt.toISOString(), decidedAt: decidedAt?.toISOString() ?? null };
}
