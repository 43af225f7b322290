import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { consent } from "#db/schema/consents.ts";
import type { ConsentSubject } from "#features/consents/commands/write-consent.ts";
import type { ConsentPurpose } from "#features/consents/schema.ts";

/** The agreements that hold now, and since when (ISO instants). */
export async function consentsOf(
  tx: Tx,
  subject: ConsentSubject,
): Promise<Partial<Record<ConsentPurpose, string>>> {
  const of =
    "artisanId" in subject
      ? eq(consent.artisanId, subject.artisanId)
      : eq(consent.applicationId, subject.applicationId);
  const rows = await tx
    .select({ purpose: consent.purpose, givenAt: consent.givenAt })
    .from(consent)
    .where(and(of, isNull(consent.withdrawnAt)));
  return Object.fromEntries(rows.map((row) => [row.purpose, row.givenAt.toISOString()]));
}
