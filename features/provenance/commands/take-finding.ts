import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { logFinding } from "#db/schema/transparency.ts";
import { mayWatchLog } from "#features/provenance/policy.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Says that one looks after what the monitor found, so that two people do not. Somebody else may take it over. */
export const takeFinding = defineCommand({
  name: "provenance.take-finding",
  input: z.strictObject({ findingId: idSchema("logFinding") }),
  errors: [],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ id: logFinding.id, kind: logFinding.kind, chamberId: logFinding.chamberId })
      .from(logFinding)
      .where(and(eq(logFinding.id, input.findingId), isNull(logFinding.goneAt)))
      .for("update");
    return row ?? null;
  },
  policy: (actor, { resource }) => mayWatchLog(actor, resource.chamberId),
  handler: async ({ tx, resource, actor }) => {
    if (actor.kind !== "person") return;
    await tx.update(logFinding).set({ ownerId: actor.userId }).where(eq(logFinding.id, resource.id));
  },
  audit: ({ resource }) => ({ object: resource.id, detail: { kind: resource.kind } }),
});
