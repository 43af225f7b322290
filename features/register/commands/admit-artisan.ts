import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { application, applicationCraft } from "#db/schema/applications.ts";
import { artisan, artisanContact, artisanCraft } from "#db/schema/artisans.ts";
import { slug } from "#db/schema/crafts.ts";
import { grant } from "#db/schema/identity.ts";
import { attestation, standingChange } from "#db/schema/register.ts";
import { carryConsents, consentsOf } from "#features/consents/index.ts";
import { noteIdentity } from "#features/register/commands/note-identity.ts";
import { carryDocuments } from "#features/vault/index.ts";
import { seal, unseal } from "#lib/crypto/seal.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { slugOf } from "#lib/i18n/slug.ts";
import { type Id, newId } from "#lib/ids/ids.ts";

type Admission = {
  applicationId: Id<"application">;
  /** NIA, as an officer attested it. */
  registryNumber: string;
  /** ISO date. */
  validUntil: string;
  by: Id<"user">;
  at: Date;
};

/**
 * Makes a registered artisan of an approved file, in the decision's own transaction: record, contact, crafts, addresses,
 * and the applicant's way into the studio. What identifies the person is sealed anew to the new row.
 */
export async function admitArtisan(
  tx: Tx,
  { applicationId, by, at, ...given }: Admission,
): Promise<Id<"artisan">> {
  const [file] = await tx.select().from(application).where(eq(application.id, applicationId));
  if (!file?.kind || !file.town) throw new Error(`${applicationId} is not complete`);
  const name = file.organisationName ?? file.name;
  if (!name) throw new Error(`${applicationId} has no name`);
  const id = newId("artisan");
  const consents = await consentsOf(tx, { applicationId });
  await tx.insert(artisan).values({
    id,
    key: `a-${id.slice(-14)}`,
    chamberId: file.chamberId,
    kind: file.kind,
    state: "registered",
    stateSince: at,
    name,
    town: file.town,
    provinceCode: file.provinceCode,
    story: file.story ? ({ [file.locale]: file.story } as LocalizedText) : {},
    sinceYear: file.practiceSince,
    registryNumber: given.registryNumber,
    validUntil: given.validUntil,
    isPublic: consents.publication !== undefined,
    showsPhotographs: consents.photographs !== undefined,
    isDemonstration: file.isDemonstration,
    verifiedAt: at,
  });
  await tx.insert(artisanContact).values({ ...contactOf(file, id), takesSms: consents.sms !== undefined });
  await tx.insert(artisanCraft).select(
    tx
      .select({ artisanId: sql<Id<"artisan">>`${id}`.as("artisan_id"), craftId: applicationCraft.craftId })
      .from(applicationCraft)
      .where(eq(applicationCraft.applicationId, applicationId)),
  );
  await writeSlugs(tx, id, name);
  await tx.insert(standingChange).values({
    artisanId: id,
    chamberId: file.chamberId,
    to: "registered",
    reason: "APPROVED",
    effectiveFrom: at,
    appliedAt: at,
    orderedBy: by,
  });
  await carryConsents(tx, applicationId, id);
  await carryDocuments(tx, applicationId, id);
  if (file.applicantUserId)
    await tx
      .insert(grant)
      .values({ userId: file.applicantUserId, role: "artisan", artisanId: id, grantedBy: by });
  await noteIdentity(tx, {
    kind: "registry_number",
    value: given.registryNumber,
    subject: id,
    chamberId: file.chamberId,
  });
  if (file.sealedCin) {
    const cin = unseal(file.sealedCin, { table: "application", column: "sealed_cin", row: applicationId });
    await noteIdentity(tx, { kind: "cin", value: cin, subject: id, chamberId: file.chamberId });
  }
  return id;
}

/** The attestation a file was approved on; the latest one that found the number. Null when there is none. */
export async function attestedNumber(tx: Tx, applicationId: Id<"application">): Promise<string | null> {
  const [row] = await tx
    .select({ registryNumber: attestation.registryNumber })
    .from(attestation)
    .where(
      and(
        eq(attestation.applicationId, applicationId),
        eq(attestation.outcome, "found"),
        isNull(attestation.artisanId),
      ),
    )
    .orderBy(sql`${attestation.at} desc`)
    .limit(1);
  return row?.registryNumber ?? null;
}

function contactOf(file: typeof application.$inferSelect, artisanId: Id<"artisan">) {
  const reseal = (sealed: string | null, from: string, to: string) =>
    sealed &&
    seal(unseal(sealed, { table: "application", column: from, row: file.id }), {
      table: "artisan_contact",
      column: to,
      row: artisanId,
    });
  const { chamberId, email, locale, cinIndex, phoneIndex } = file;
  return {
    artisanId,
    chamberId,
    email,
    locale,
    cinIndex,
    phoneIndex,
    sealedCin: reseal(file.sealedCin, "sealed_cin", "sealed_cin"),
    sealedPhone: reseal(file.sealedPhone, "sealed_phone", "sealed_phone"),
  };
}

/** Addresses by name; one that is taken gets the end of the id, which no other has. */
async function writeSlugs(tx: Tx, id: Id<"artisan">, name: LocalizedText): Promise<void> {
  const words = slugOf(name);
  for (const [locale, text] of Object.entries(words)) {
    const wanted = text || id;
    const [taken] = await tx
      .select({ targetId: slug.targetId })
      .from(slug)
      .where(and(eq(slug.kind, "artisan"), eq(slug.locale, locale), eq(slug.slug, wanted)));
    await tx
      .insert(slug)
      .values({ kind: "artisan", locale, slug: taken ? `${wanted}-${id.slice(-6)}` : wanted, targetId: id });
  }
}
