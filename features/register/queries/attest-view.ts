import "server-only";
import { and, desc, eq, ne, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { application } from "#db/schema/applications.ts";
import { type ArtisanKind, artisan } from "#db/schema/artisans.ts";
import { user } from "#db/schema/identity.ts";
import { attestation, registryRecord } from "#db/schema/register.ts";
import { mayAttest } from "#features/register/attestation-policy.ts";
import {
  type AttestationDto,
  type AttestationView,
  attestedId,
  type RecordMatch,
} from "#features/register/attestation-schema.ts";
import { attestSubject, type Subject } from "#features/register/queries/attest-subject.ts";
import { dayInMorocco } from "#features/rules/index.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { isId } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { registryNumberKey } from "#lib/people/registry-number.ts";

/** What is known of a file's or a maker's registry number, for the people who check it. */
export const viewAttestations = defineQuery({
  name: "register.attest-view",
  input: z.strictObject({ subjectId: attestedId }),
  handler: async ({ tx, input: { subjectId }, actor, now }): Promise<AttestationView | null> => {
    const subject = await attestSubject(tx, subjectId, actor);
    if (!subject) return null;
    const { chamberId, artisanId, applicantUserId, name, registryNumber, category, town } = subject;
    return {
      subjectId,
      kind: isId("application", subjectId) ? "application" : "artisan",
      ...{ chamberId, artisanId, applicantUserId, name, registryNumber, category, town },
      attestations: await attestationsOf(tx, subject, dayInMorocco(now)),
      record: await recordOf(tx, subject),
      heldBy: await holderOf(tx, subject),
    };
  },
  policy: (actor, { resource }) => mayAttest(actor, resource),
});

async function attestationsOf(tx: Tx, subject: Subject, today: string): Promise<AttestationDto[]> {
  const { applicationId, artisanId } = subject;
  // A maker's number was checked on the way in, too.
  const ofMaker: SQL | undefined = artisanId
    ? sql`(${attestation.artisanId} = ${artisanId} or ${attestation.applicationId} in
        (select ${application.id} from ${application} where ${application.artisanId} = ${artisanId}))`
    : undefined;
  const rows = await tx
    .select({
      id: attestation.id,
      method: attestation.method,
      outcome: attestation.outcome,
      registryNumber: attestation.registryNumber,
      note: attestation.note,
      officer: user.name,
      at: attestation.at,
      expiresOn: attestation.expiresOn,
    })
    .from(attestation)
    .leftJoin(user, eq(user.id, attestation.officerId))
    .where(or(applicationId ? eq(attestation.applicationId, applicationId) : undefined, ofMaker))
    .orderBy(desc(attestation.at), desc(attestation.id));
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString(), holds: row.expiresOn >= today }));
}

async function recordOf(tx: Tx, subject: Subject): Promise<RecordMatch | null> {
  if (!subject.registryNumber) return null;
  const key = registryNumberKey(subject.registryNumber);
  const [row] = await tx
    .select()
    .from(registryRecord)
    .where(
      and(
        eq(registryRecord.chamberId, subject.chamberId),
        sql`registry_number_key(${registryRecord.registryNumber}) = ${key}`,
      ),
    )
    .limit(1);
  if (!row) return null;
  const { id, registryNumber, name, activity, category, town, validUntil, updatedAt, cinIndex } = row;
  return {
    ...{ id, registryNumber, name, activity, category: category as ArtisanKind, town, validUntil },
    updatedAt: updatedAt.toISOString(),
    sameCin: cinIndex && subject.cinIndex ? cinIndex === subject.cinIndex : null,
  };
}

/** Two files of one person may give one number; two persons may not. Within the chamber alone: elsewhere is not told. */
async function holderOf(tx: Tx, subject: Subject): Promise<LocalizedText | null> {
  if (!subject.registryNumber) return null;
  const key = registryNumberKey(subject.registryNumber);
  const [holder] = await tx
    .select({ name: artisan.name })
    .from(artisan)
    .where(
      and(
        eq(artisan.chamberId, subject.chamberId),
        sql`registry_number_key(${artisan.registryNumber}) = ${key}`,
        subject.artisanId ? ne(artisan.id, subject.artisanId) : undefined,
      ),
    )
    .limit(1);
  return holder?.name ?? null;
}
