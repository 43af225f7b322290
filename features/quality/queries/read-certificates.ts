import "server-only";
import { desc, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { labelCertificate, labelVersion, qualityLabel } from "#db/schema/quality.ts";
import { standingOn } from "#features/quality/domain/standing.ts";
import { makersOf } from "#features/quality/queries/read-names.ts";
import type { CertificateRow } from "#features/quality/schema.ts";

/** Certificates that match as they stand on a day (ISO date), the one that ends first at the top. Which are in sight is for row-level security. */
export async function readCertificates(
  tx: Tx,
  where: SQL | undefined,
  today: string,
): Promise<CertificateRow[]> {
  const rows = await tx
    .select({
      certificate: labelCertificate,
      kind: qualityLabel.kind,
      labelName: labelVersion.name,
      levels: labelVersion.levels,
      lowerStand: sql<boolean>`lower_levels_stand(${labelCertificate.labelId}, ${labelCertificate.artisanId},
        ${labelCertificate.level}, ${labelCertificate.craftIds}, ${today}::date)`,
    })
    .from(labelCertificate)
    .innerJoin(qualityLabel, eq(qualityLabel.id, labelCertificate.labelId))
    .innerJoin(labelVersion, eq(labelVersion.id, labelCertificate.versionId))
    .where(where)
    .orderBy(labelCertificate.expiresOn, desc(labelCertificate.id))
    .limit(500);
  const makers = await makersOf(
    tx,
    rows.map(({ certificate }) => certificate.artisanId),
  );
  return rows.map(({ certificate, kind, labelName, levels, lowerStand }) => {
    const { id, level, number, artisanId, issuedOn, expiresOn, isDemonstration } = certificate;
    return {
      ...{ id, kind, labelName, level, levels, number, artisanId, issuedOn, expiresOn, isDemonstration },
      standing: standingOn({ ...certificate, lowerStand }, today),
      artisanName: makers.get(artisanId)?.name ?? {},
    };
  });
}
