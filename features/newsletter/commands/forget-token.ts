import "server-only";
import { eq } from "drizzle-orm";
import { newsletterReader } from "#db/schema/index.ts";
import { readerInput } from "#features/newsletter/queries/reader-to-ask.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Forgets the readable token of a mail that is out; its hash stays. */
export const forgetToken = defineCommand({
  name: "newsletter.forget-token",
  input: readerInput,
  errors: [],
  load: async () => ({}),
  policy: onlySystem,
  handler: async ({ tx, input }) => {
    await tx
      .update(newsletterReader)
      .set({ sealedToken: null })
      .where(eq(newsletterReader.id, input.readerId));
  },
  audit: null,
});
