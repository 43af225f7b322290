import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { application, transfer } from "#db/schema/applications.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { chamberContact } from "#features/applications/index.ts";
import type { ChamberContact } from "#features/applications/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What the person who moved is told: by which chamber they are kept now, and how it is reached. */
export type TransferLetter = {
  applicationId: Id<"application"> | null;
  artisanId: Id<"artisan"> | null;
  locale: Locale;
  email: string | null;
  chamber: ChamberContact;
};

export const transferLetter = defineQuery({
  name: "transfers.letter-facts",
  input: z.strictObject({ transferId: idSchema("transfer") }),
  handler: async ({ tx, input }): Promise<TransferLetter | null> => {
    const [found] = await tx
      .select({ row: transfer, file: application, maker: artisanContact })
      .from(transfer)
      .leftJoin(application, eq(application.id, transfer.applicationId))
      .leftJoin(artisanContact, eq(artisanContact.artisanId, transfer.artisanId))
      .where(eq(transfer.id, input.transferId));
    const person = found?.file ?? found?.maker;
    if (!found || !person || found.row.state !== "accepted") return null;
    const { applicationId, artisanId, toChamberId } = found.row;
    return {
      ...{ applicationId, artisanId, locale: person.locale as Locale, email: person.email },
      chamber: await chamberContact(tx, toChamberId),
    };
  },
  policy: onlySystem,
});
