import "server-only";
import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { consent } from "#db/schema/consents.ts";
import { type ConsentMethod, type ConsentPurpose, consentWording } from "#features/consents/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Whose agreement it is: a file's applicant or a registered maker. */
export type ConsentSubject = { applicationId: Id<"application"> } | { artisanId: Id<"artisan"> };

type Given = {
  subject: ConsentSubject;
  chamberId: Id<"chamber">;
  purpose: ConsentPurpose;
  locale: Locale;
  method: ConsentMethod;
  recordedBy: Id<"user">;
  witness?: string;
  documentId?: Id<"document">;
  at: Date;
};

/** Writes that somebody agreed, inside the command of whoever records it. One that holds already stays as it is. */
export async function giveConsent(tx: Tx, given: Given): Promise<void> {
  const { subject, at, ...rest } = given;
  const [holds] = await tx.select({ id: consent.id }).from(consent).where(inForce(subject, given.purpose));
  if (holds) return;
  await tx
    .insert(consent)
    .values({ ...subject, ...rest, wording: consentWording[given.purpose], givenAt: at });
}

/**
 * Writes that somebody took their agreement back. Returns whether there was one. `by` is null when nobody recorded it by hand:
 * a short message was answered with STOP.
 */
export async function withdrawConsent(
  tx: Tx,
  subject: ConsentSubject,
  purpose: ConsentPurpose,
  by: Id<"user"> | null,
  at: Date,
): Promise<boolean> {
  const rows = await tx
    .update(consent)
    .set({ withdrawnAt: at, withdrawnBy: by })
    .where(inForce(subject, purpose))
    .returning({ id: consent.id });
  return rows.length > 0;
}

/** Gives the agreements of an application to the maker it became. */
export async function carryConsents(
  tx: Tx,
  applicationId: Id<"application">,
  artisanId: Id<"artisan">,
): Promise<void> {
  await tx.update(consent).set({ artisanId }).where(eq(consent.applicationId, applicationId));
}

function inForce(subject: ConsentSubject, purpose: ConsentPurpose): SQL | undefined {
  const of =
    "artisanId" in subject
      ? eq(consent.artisanId, subject.artisanId)
      : eq(consent.applicationId, subject.applicationId);
  return and(of, eq(consent.purpose, purpose), isNull(consent.withdrawnAt));
}
