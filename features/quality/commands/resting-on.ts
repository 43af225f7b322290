import "server-only";
import { and, eq, gte } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { labelCertificate } from "#db/schema/quality.ts";
import type { CertificateRecord } from "#features/quality/commands/lock-certificate.ts";

/** A certificate and those of higher levels that may stand on it, for the job that looks which badges go with them. */
export async function restingOn(tx: Tx, { artisanId, labelId, level }: CertificateRecord) {
  const rows = await tx
    .select({ certificateId: labelCertificate.id })
    .from(labelCertificate)
    .where(
      and(
        ...[eq(labelCertificate.artisanId, artisanId), eq(labelCertificate.labelId, labelId)],
        gte(labelCertificate.level, level),
      ),
    );
  return rows;
}
