import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { application } from "#db/schema/applications.ts";
import { chamberContact } from "#features/applications/queries/read-surroundings.ts";
import type { ChamberContact } from "#features/applications/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What letters and short messages about a file are written from. */
export type LetterFacts = {
  locale: Locale;
  number: string;
  name: LocalizedText | null;
  chamber: ChamberContact;
  email: string | null;
  /** Where an officer offered the file to. */
  accountEmail: string | null;
  dueAt: Date | null;
};

export const letterFacts = defineQuery({
  name: "applications.letter-facts",
  input: z.strictObject({ applicationId: idSchema("application") }),
  handler: async ({ tx, input }): Promise<LetterFacts | null> => {
    const [file] = await tx.select().from(application).where(eq(application.id, input.applicationId));
    if (!file) return null;
    const { number, name, email, accountEmail, dueAt } = file;
    const chamber = await chamberContact(tx, file.chamberId);
    return { locale: file.locale as Locale, number, name, chamber, email, accountEmail, dueAt };
  },
  policy: onlySystem,
});
