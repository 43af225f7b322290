import "server-only";
import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { application } from "#db/schema/applications.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { consentsOf } from "#features/consents/index.ts";
import { localeOf } from "#features/notify/domain/template.ts";
import { unseal } from "#lib/crypto/seal.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import { takesSms } from "#lib/people/phone.ts";

export type SmsContact = { to: string; locale: Locale };

/** A maker's mobile number and language, when they take short messages; otherwise null. */
export async function smsContactOfArtisan(id: Id<"artisan">): Promise<SmsContact | null> {
  const [row] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx.select().from(artisanContact).where(eq(artisanContact.artisanId, id)),
  );
  if (!row?.sealedPhone || !row.takesSms) return null;
  return contact(row.sealedPhone, { table: "artisan_contact", column: "sealed_phone", row: id }, row.locale);
}

/** An applicant's mobile number and language, while their agreement to short messages holds; otherwise null. */
export async function smsContactOfApplication(id: Id<"application">): Promise<SmsContact | null> {
  const [row, agreed] = await withActorSettings(database(), { kind: "system" }, async (tx) => {
    const [found] = await tx
      .select({ sealedPhone: application.sealedPhone, locale: application.locale })
      .from(application)
      .where(eq(application.id, id));
    return [found, await consentsOf(tx, { applicationId: id })] as const;
  });
  if (!row?.sealedPhone || !agreed.sms) return null;
  return contact(row.sealedPhone, { table: "application", column: "sealed_phone", row: id }, row.locale);
}

function contact(
  sealedPhone: string,
  place: { table: string; column: string; row: string },
  locale: string,
): SmsContact | null {
  const to = unseal(sealedPhone, place);
  return takesSms(to) ? { to, locale: localeOf(locale) } : null;
}
