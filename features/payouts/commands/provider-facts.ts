import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { connectedAccount } from "#db/schema/index.ts";
import type { AccountFacts } from "#lib/adapters/stripe/connect.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

const facts = <T>() => z.custom<T>((value) => typeof value === "object" && value !== null);

/** Notes what the provider says of a maker's account. Of an account that is nobody's here, nothing. */
export const applyAccount = defineCommand({
  name: "payouts.apply-account",
  input: z.strictObject({ facts: facts<AccountFacts>(), artisanId: idSchema("artisan").optional() }),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, input, now }) => {
    const { id, transfers, isReady, due } = input.facts;
    const known = { accountId: id, transfers, isReady, due, syncedAt: now };
    if (input.artisanId) {
      await tx
        .insert(connectedAccount)
        .values({ artisanId: input.artisanId, ...known })
        .onConflictDoUpdate({ target: connectedAccount.artisanId, set: known });
      return;
    }
    await tx.update(connectedAccount).set(known).where(eq(connectedAccount.accountId, id));
  },
  audit: ({ input }) => ({ object: input.facts.id, detail: { transfers: input.facts.transfers } }),
});
