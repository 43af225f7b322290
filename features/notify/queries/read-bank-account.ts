import "server-only";
import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { type BankAccountState, bankAccount } from "#db/schema/payouts.ts";
import { localeOf } from "#features/notify/domain/template.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, isId } from "#lib/ids/ids.ts";

/** A change of account as the contact in the register is told of it. Of the number only the last four digits. */
export type BankLetter = {
  artisanId: Id<"artisan">;
  state: BankAccountState;
  lastFour: string;
  usableFrom: Date;
  reason: string | null;
  chamberName: LocalizedText;
  email: string | null;
  locale: Locale;
};

/** The change by its id; null for an unknown one. */
export async function readBankLetter(id: string): Promise<BankLetter | null> {
  if (!isId("bankAccount", id)) return null;
  const [row] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({
        artisanId: bankAccount.artisanId,
        state: bankAccount.state,
        lastFour: bankAccount.lastFour,
        usableFrom: bankAccount.usableFrom,
        reason: bankAccount.reason,
        chamberName: chamber.name,
        email: artisanContact.email,
        locale: artisanContact.locale,
      })
      .from(bankAccount)
      .innerJoin(chamber, eq(chamber.id, bankAccount.chamberId))
      .innerJoin(artisanContact, eq(artisanContact.artisanId, bankAccount.artisanId))
      .where(eq(bankAccount.id, id)),
  );
  return row ? { ...row, locale: localeOf(row.locale) } : null;
}
