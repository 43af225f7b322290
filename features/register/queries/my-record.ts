import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { document } from "#db/schema/vault.ts";
import { consentsOf } from "#features/consents/index.ts";
import type { ConsentPurpose } from "#features/consents/schema.ts";
import { ownRecord } from "#features/register/policy.ts";
import { type MaskedContact, maskedContact } from "#features/register/queries/contact-of.ts";
import { type MakerFacts, makerFacts } from "#features/register/queries/maker-facts.ts";
import { standingHistory } from "#features/register/queries/standing-history.ts";
import type { OwnConsent, StandingChangeDto } from "#features/register/schema.ts";
import { documentsOf, fileLink } from "#features/vault/index.ts";
import type { DocumentDto } from "#features/vault/schema.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** All that the chamber holds on a maker, for the maker: the right of access of Law 09-08. */
export type MyRecord = MakerFacts & {
  contact: MaskedContact | null;
  /** What holds today, and since when it was agreed to; null where it was never written down. */
  agreed: Readonly<Record<OwnConsent, boolean>>;
  consents: Partial<Record<ConsentPurpose, string>>;
  history: StandingChangeDto[];
  /** Each with a link that opens it for its owner, for five minutes. */
  documents: (DocumentDto & { link: string })[];
};

export const myRecord = defineQuery({
  name: "register.my-record",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  handler: async ({ tx, input: { artisanId }, actor, now }): Promise<MyRecord | null> => {
    const facts = await makerFacts(tx, artisanId);
    if (!facts || actor.kind !== "person") return null;
    const contact = await maskedContact(tx, artisanId);
    // Pictures of a visit are the officer's report: the chamber shows them at the counter.
    const own = and(eq(document.artisanId, artisanId), ne(document.kind, "visit"));
    const consents = await consentsOf(tx, { artisanId });
    const documents = await documentsOf(tx, own);
    return {
      ...facts,
      contact,
      agreed: {
        publication: facts.isPublic,
        photographs: facts.showsPhotographs,
        lineage: consents.lineage !== undefined,
        certificates: consents.certificates !== undefined,
        sms: contact?.takesSms ?? false,
      },
      consents,
      history: await standingHistory(tx, artisanId),
      documents: documents.map((one) => ({
        ...one,
        link: fileLink(one.id as Id<"document">, actor.userId, now),
      })),
    };
  },
  policy: (actor, { resource }) => ownRecord(actor, resource.id),
});
