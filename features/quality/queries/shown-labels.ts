import "server-only";
import { asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { publishedLabelCertificate, publishedLabelledPiece } from "#db/schema/published-quality.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

const shown = {
  id: publishedLabelCertificate.id,
  kind: publishedLabelCertificate.kind,
  name: publishedLabelCertificate.name,
  issuer: publishedLabelCertificate.issuer,
  evidence: publishedLabelCertificate.evidence,
  level: publishedLabelCertificate.level,
  levels: publishedLabelCertificate.levels,
  number: publishedLabelCertificate.number,
  issuingBody: publishedLabelCertificate.issuingBody,
  issuedOn: publishedLabelCertificate.issuedOn,
  expiresOn: publishedLabelCertificate.expiresOn,
  craftNames: publishedLabelCertificate.craftNames,
  pieceIds: publishedLabelCertificate.pieceIds,
  chamberName: publishedLabelCertificate.chamberName,
  isDemonstration: publishedLabelCertificate.isDemonstration,
};

/** Certificates of a maker that are in force today. */
export const shownLabels = definePublicQuery({
  name: "quality.shown-labels",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  handler: ({ db, input }) =>
    db
      .select(shown)
      .from(publishedLabelCertificate)
      .where(eq(publishedLabelCertificate.artisanId, input.artisanId))
      .orderBy(asc(publishedLabelCertificate.issuedOn), asc(publishedLabelCertificate.id)),
});

export type ShownLabel = Awaited<ReturnType<typeof shownLabels>>[number];

/** Certificates in force that cover a piece. */
export const labelsOfPiece = definePublicQuery({
  name: "quality.labels-of-piece",
  input: z.strictObject({ pieceId: idSchema("piece") }),
  handler: ({ db, input }): Promise<ShownLabel[]> =>
    db
      .select(shown)
      .from(publishedLabelCertificate)
      .where(
        inArray(
          publishedLabelCertificate.id,
          db
            .select({ id: publishedLabelledPiece.certificateId })
            .from(publishedLabelledPiece)
            .where(eq(publishedLabelledPiece.pieceId, input.pieceId)),
        ),
      )
      .orderBy(asc(publishedLabelCertificate.issuedOn), asc(publishedLabelCertificate.id)),
});
