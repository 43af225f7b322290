import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { unseal } from "#lib/crypto/seal.ts";
import { isLocale, type Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import { maskCin } from "#lib/people/cin.ts";
import { maskEmail } from "#lib/people/email.ts";
import { maskPhone } from "#lib/people/phone.ts";

/** How a maker is reached and identified. Values in full are for those who asked for them and were written down. */
export type Contact = { email: string | null; phone: string | null; cin: string | null };

export type MaskedContact = Contact & {
  /** The language the maker is written to in. */
  locale: Locale;
  takesSms: boolean;
};

/** A maker's contact in full; null where the actor may not see it. */
export async function contactOf(
  tx: Tx,
  artisanId: Id<"artisan">,
): Promise<(Contact & Pick<MaskedContact, "locale" | "takesSms">) | null> {
  const [row] = await tx.select().from(artisanContact).where(eq(artisanContact.artisanId, artisanId));
  if (!row) return null;
  const open = (sealed: string | null, column: string) =>
    sealed && unseal(sealed, { table: "artisan_contact", column, row: artisanId });
  return {
    email: row.email,
    phone: open(row.sealedPhone, "sealed_phone"),
    cin: open(row.sealedCin, "sealed_cin"),
    locale: isLocale(row.locale) ? row.locale : "ar",
    takesSms: row.takesSms,
  };
}

/** The same as screens show it: enough to know which, not enough to use. */
export async function maskedContact(tx: Tx, artisanId: Id<"artisan">): Promise<MaskedContact | null> {
  const contact = await contactOf(tx, artisanId);
  if (!contact) return null;
  const { email, phone, cin, ...rest } = contact;
  return {
    ...rest,
    email: email && maskEmail(email),
    phone: phone && maskPhone(phone),
    cin: cin && maskCin(cin),
  };
}
