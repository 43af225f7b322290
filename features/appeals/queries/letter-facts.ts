import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { appeal, application } from "#db/schema/applications.ts";
import { appealsOf, readFiling } from "#features/appeals/queries/read-course.ts";
import { chamberContact } from "#features/applications/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What letters and short messages about an appeal are written from. */
export type AppealLetter = {
  applicationId: Id<"application">;
  number: string;
  locale: Locale;
  email: string | null;
  chamberName: LocalizedText;
  level: "manager" | "federation";
  dueAt: Date;
  outcome: "granted" | "dismissed" | null;
  reasons: string[];
  note: string | null;
  /** Last day (ISO date) to go one level higher; null where there is none, or that was the last word. */
  higherUntil: string | null;
};

export const appealLetter = defineQuery({
  name: "appeals.letter-facts",
  input: z.strictObject({ appealId: idSchema("appeal") }),
  handler: async ({ tx, input, now }): Promise<AppealLetter | null> => {
    const [found] = await tx
      .select({ row: appeal, file: application })
      .from(appeal)
      .innerJoin(application, eq(application.id, appeal.applicationId))
      .where(eq(appeal.id, input.appealId));
    if (!found) return null;
    const { row, file } = found;
    const { level, dueAt, outcome, reasons, note } = row;
    const filing = await readFiling(tx, file, await appealsOf(tx, file.id), now);
    return {
      ...{ applicationId: file.id, number: file.number, locale: file.locale as Locale, email: file.email },
      chamberName: (await chamberContact(tx, row.chamberId)).name,
      ...{ level, dueAt, outcome, reasons, note },
      higherUntil: filing?.isOpen && outcome === "dismissed" && level === "manager" ? filing.until : null,
    };
  },
  policy: onlySystem,
});
