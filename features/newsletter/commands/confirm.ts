import "server-only";
import { and, eq, gt } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { newsletterReader } from "#db/schema/index.ts";
import { confirmInput } from "#features/newsletter/schema.ts";
import { now as clock } from "#lib/clock.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { anyone } from "#lib/kernel/policy.ts";

/** Days a mailed link confirms. */
const days = 7;

/** The address says yes: from the next issue on it gets the newsletter. Whoever has the mailed link may, once. */
export const confirm = defineCommand({
  name: "newsletter.confirm",
  input: confirmInput,
  errors: [],
  load: ({ tx, input }) =>
    asProduct(tx, async () => {
      const since = new Date(clock().getTime() - days * 86_400_000);
      const [row] = await tx
        .select({ id: newsletterReader.id })
        .from(newsletterReader)
        .where(
          and(
            ...[
              eq(newsletterReader.confirmHash, sha256Hex(input.token)),
              gt(newsletterReader.askedAt, since),
            ],
            eq(newsletterReader.state, "pending"),
          ),
        )
        .for("update");
      return row ?? null;
    }),
  policy: anyone,
  handler: async ({ tx, resource, now }) => {
    await asProduct(tx, () =>
      tx
        .update(newsletterReader)
        .set({ state: "confirmed", confirmedAt: now, confirmHash: null, sealedToken: null })
        .where(eq(newsletterReader.id, resource.id)),
    );
  },
  audit: ({ resource }) => ({ object: resource.id }),
});
