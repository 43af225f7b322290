import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { application, siteVisit } from "#db/schema/applications.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { chamberContact } from "#features/applications/index.ts";
import type { ChamberContact } from "#features/applications/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What whoever is visited is told: when, and by which chamber. */
export type VisitLetter = {
  applicationId: Id<"application"> | null;
  artisanId: Id<"artisan"> | null;
  locale: Locale;
  email: string | null;
  chamber: ChamberContact;
  plannedFor: Date;
  isCancelled: boolean;
};

export const visitLetter = defineQuery({
  name: "visits.letter-facts",
  input: z.strictObject({ visitId: idSchema("visit") }),
  handler: async ({ tx, input }): Promise<VisitLetter | null> => {
    const [found] = await tx
      .select({ row: siteVisit, file: application, maker: artisanContact })
      .from(siteVisit)
      .leftJoin(application, eq(application.id, siteVisit.applicationId))
      .leftJoin(artisanContact, eq(artisanContact.artisanId, siteVisit.artisanId))
      .where(eq(siteVisit.id, input.visitId));
    const person = found?.file ?? found?.maker;
    if (!found || !person) return null;
    const { applicationId, artisanId, chamberId, plannedFor, cancelledAt } = found.row;
    return {
      ...{ applicationId, artisanId, locale: person.locale as Locale, email: person.email, plannedFor },
      chamber: await chamberContact(tx, chamberId),
      isCancelled: cancelledAt !== null,
    };
  },
  policy: onlySystem,
});
