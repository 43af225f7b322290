import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { consent } from "#db/schema/consents.ts";
import type { Writer, Writing } from "#features/applications/commands/write/writer.ts";
import { giveConsent, withdrawConsent } from "#features/consents/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const asked = ["processing", "publication", "photographs", "sms"] as const;

/** The agreements, each by itself. What an officer records was said or signed as the person's first agreement was. */
export const writeConsents: Writer<"consents"> = async (writing) => {
  const { tx, file, answer, by, now } = writing;
  const subject = { applicationId: file.id };
  const how = await methodOf(writing);
  for (const purpose of asked) {
    if (answer[purpose]) {
      await giveConsent(tx, {
        ...how,
        subject,
        chamberId: file.chamberId,
        purpose,
        locale: file.locale as Locale,
        recordedBy: by,
        at: now,
      });
    } else {
      await withdrawConsent(tx, subject, purpose, by, now);
    }
  }
  return {};
};

async function methodOf({ tx, file, isOfficer }: Writing<"consents">) {
  if (!isOfficer) return { method: "own_account" as const };
  const [first] = await tx
    .select({ method: consent.method, witness: consent.witness })
    .from(consent)
    .where(
      and(eq(consent.applicationId, file.id), eq(consent.purpose, "assisted"), isNull(consent.withdrawnAt)),
    );
  if (!first) throw new Error(`${file.id} is filled in by an officer without an agreement to it`);
  return { method: first.method, ...(first.witness ? { witness: first.witness } : {}) };
}
