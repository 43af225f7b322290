import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { artisanContact } from "#db/schema/artisans.ts";
import { sealedPlace } from "#features/applications/index.ts";
import { isOpen, lockVisit } from "#features/visits/commands/lock-visit.ts";
import { mayVisitFor } from "#features/visits/policy.ts";
import { unseal } from "#lib/crypto/seal.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Where to, and whom to call on the way. */
export type Way = { address: string | null; phone: string | null };

/** Shows address and telephone of whoever is to be visited, once: a command, because each look is written down. */
export const showWay = defineCommand({
  name: "visits.show-way",
  input: z.strictObject({ visitId: idSchema("visit") }),
  errors: ["VISIT_OVER"],
  load: ({ tx, input }) => lockVisit(tx, input.visitId),
  policy: (actor, { resource }) => mayVisitFor(actor, resource.chamberId),
  handler: async ({ tx, resource: { visit, subject }, fail }): Promise<Way> => {
    if (!isOpen(visit)) fail("VISIT_OVER");
    const { file } = subject;
    if (file) {
      const open = (sealed: string | null, column: "sealed_address" | "sealed_phone") =>
        sealed && unseal(sealed, sealedPlace(column, file.id));
      return {
        address: open(file.sealedAddress, "sealed_address"),
        phone: open(file.sealedPhone, "sealed_phone"),
      };
    }
    const [contact] = visit.artisanId
      ? await tx.select().from(artisanContact).where(eq(artisanContact.artisanId, visit.artisanId))
      : [];
    const place = { table: "artisan_contact", column: "sealed_phone", row: visit.artisanId ?? "" };
    return { address: null, phone: contact?.sealedPhone ? unseal(contact.sealedPhone, place) : null };
  },
  audit: ({ input, resource }) => ({ object: resource.subject.id, detail: { visit: input.visitId } }),
});
