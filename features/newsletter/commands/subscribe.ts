import "server-only";
import { eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { newsletterReader } from "#db/schema/index.ts";
import { emailIndex, emailPlace, tokenPlace } from "#features/newsletter/addresses.ts";
import { askReaderJob } from "#features/newsletter/jobs.ts";
import { subscribeInput } from "#features/newsletter/schema.ts";
import { randomToken, sha256Hex } from "#lib/crypto/digest.ts";
import { seal } from "#lib/crypto/seal.ts";
import { newId } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { anyone } from "#lib/kernel/policy.ts";

/** Minutes within which an address that asked is not written to again. */
const again = 15;

/**
 * Somebody asks for the newsletter: the address gets a mail whose link confirms it. The answer is the same whoever it is and
 * whatever they have asked before: nobody learns here who reads it.
 */
export const subscribe = defineCommand({
  name: "newsletter.subscribe",
  input: subscribeInput,
  errors: [],
  load: async () => ({}),
  policy: anyone,
  handler: async ({ tx, input: { email, locale }, now }) => {
    const index = emailIndex(email);
    await asProduct(tx, async () => {
      const made = newId("newsletterReader");
      await tx
        .insert(newsletterReader)
        .values({
          ...{ id: made, emailIndex: index, sealedEmail: seal(email, emailPlace(made)), locale },
          askedAt: new Date(0),
        })
        .onConflictDoNothing({ target: newsletterReader.emailIndex });
      const [reader] = await tx
        .select()
        .from(newsletterReader)
        .where(eq(newsletterReader.emailIndex, index))
        .for("update");
      const isEarly = reader && now.getTime() - reader.askedAt.getTime() < again * 60_000;
      if (reader?.state !== "pending" || isEarly) return;
      const token = randomToken();
      await tx
        .update(newsletterReader)
        .set({
          ...{ locale, askedAt: now, confirmHash: sha256Hex(token) },
          sealedToken: seal(token, tokenPlace(reader.id)),
        })
        .where(eq(newsletterReader.id, reader.id));
      await enqueue(tx, askReaderJob, { readerId: reader.id });
    });
  },
  audit: null,
});
