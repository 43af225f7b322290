import "server-only";
import { and, eq, lt } from "drizzle-orm";
import { z } from "zod";
import { document } from "#db/schema/vault.ts";
import { shredDocuments } from "#features/vault/index.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Days a file of answers waits for somebody to apply it. */
const days = 7;

/** Shreds files of answers that nobody applied: health data waits for nobody's second thoughts. */
export const sweepAnswers = defineCommand({
  name: "cover.sweep-answers",
  input: z.strictObject({}),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, now }) => {
    const before = new Date(now.getTime() - days * 86_400_000);
    const old = and(eq(document.kind, "cover_file"), lt(document.createdAt, before));
    return { shredded: await shredDocuments(tx, old, "retention", now) };
  },
  audit: ({ output }) => (output.shredded > 0 ? { object: "cover", detail: output } : null),
});
