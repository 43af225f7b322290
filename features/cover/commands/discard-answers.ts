import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { document } from "#db/schema/vault.ts";
import { lockExchange } from "#features/cover/commands/lock-exchange.ts";
import { keepsCover } from "#features/cover/policy.ts";
import { shredDocuments } from "#features/vault/index.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Throws a file of answers away unread: the wrong one was chosen. */
export const discardAnswers = defineCommand({
  name: "cover.discard-answers",
  input: z.strictObject({ exchangeId: idSchema("coverExchange") }),
  errors: ["ANSWERS_APPLIED"],
  load: ({ tx, input }) => lockExchange(tx, input.exchangeId),
  policy: (actor, { resource }) => keepsCover(actor, resource.chamberId),
  handler: async ({ tx, resource, now, fail }) => {
    if (resource.appliedAt) fail("ANSWERS_APPLIED");
    await shredDocuments(tx, eq(document.id, resource.documentId), "replaced", now);
  },
  audit: ({ resource }) => ({ object: resource.id }),
});
