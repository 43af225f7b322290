import "server-only";
import { z } from "zod";
import { credentialFacts } from "#features/verify/queries/credential-facts.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** The signed form of a professional card with all that it is checked against; `signed` is null when none was. */
export const getCardFacts = definePublicQuery({
  name: "verify.get-card-facts",
  input: z.strictObject({ cardCode: z.string().max(60) }),
  handler: async ({ db, input }) => ({ signed: await credentialFacts(db, input) }),
});
