import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { newsletterReader } from "#db/schema/index.ts";
import { emailPlace, tokenPlace } from "#features/newsletter/addresses.ts";
import { unseal } from "#lib/crypto/seal.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export const readerInput = z.strictObject({ readerId: idSchema("newsletterReader") });

/** Whom to ask for a yes, and with which link. NOT_FOUND once the mail is out, or there is nothing to ask. */
export const readerToAsk = defineQuery({
  name: "newsletter.reader-to-ask",
  input: readerInput,
  handler: async ({ tx, input: { readerId } }) => {
    const [row] = await tx
      .select()
      .from(newsletterReader)
      .where(and(eq(newsletterReader.id, readerId), eq(newsletterReader.state, "pending")));
    if (!row?.sealedToken || !row.sealedEmail) return null;
    const email = unseal(row.sealedEmail, emailPlace(readerId));
    return { email, locale: row.locale, token: unseal(row.sealedToken, tokenPlace(readerId)) };
  },
  policy: onlySystem,
});
