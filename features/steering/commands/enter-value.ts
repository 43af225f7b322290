import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { chamber } from "#db/schema/chambers.ts";
import { programmeEntry, programmeQuarter } from "#db/schema/steering.ts";
import { keepsContract } from "#features/steering/policy.ts";
import { boundsOf } from "#features/steering/quarter-bounds.ts";
import { entryFields } from "#features/steering/schema.ts";
import { addDocument, type KeptFile } from "#features/vault/index.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Enters a figure that Sanad holds no fact for, with the file it rests on; `sha256` is of the bytes that were sent. Refusals:
 * QUARTER_CLOSED, QUARTER_COMING for one that has not begun, ENTRY_THERE while another of the same quarter stands.
 */
export const enterValue = defineCommand({
  name: "steering.enter-value",
  input: entryFields.extend({
    file: z.custom<KeptFile>((value) => typeof value === "object" && value !== null && "sealedKey" in value),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  errors: ["QUARTER_CLOSED", "QUARTER_COMING", "ENTRY_THERE"],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ chamberId: chamber.id })
      .from(chamber)
      .where(eq(chamber.id, input.chamberId))
      .for("no key update");
    return row ?? null;
  },
  policy: (actor, { resource }) => keepsContract(actor, resource.chamberId),
  handler: async ({ tx, input, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    const { file, sha256, ...fields } = input;
    const { chamberId, indicator, year, quarter } = fields;
    if (boundsOf({ year, quarter }).start > now) fail("QUARTER_COMING");
    const [at] = await tx
      .select({ closedAt: programmeQuarter.closedAt })
      .from(programmeQuarter)
      .where(and(eq(programmeQuarter.year, year), eq(programmeQuarter.quarter, quarter)));
    if (at?.closedAt) fail("QUARTER_CLOSED");
    const [there] = await tx
      .select({ id: programmeEntry.id })
      .from(programmeEntry)
      .where(
        and(
          eq(programmeEntry.chamberId, chamberId),
          eq(programmeEntry.indicator, indicator),
          eq(programmeEntry.year, year),
          eq(programmeEntry.quarter, quarter),
          ne(programmeEntry.state, "returned"),
        ),
      );
    if (there) fail("ENTRY_THERE");
    await addDocument(tx, file, { chamberId, uploadedBy: actor.userId });
    const entryId = newId("programmeEntry");
    await tx.insert(programmeEntry).values({
      ...{ ...fields, id: entryId, documentId: file.id, sha256 },
      ...{ enteredBy: actor.userId, createdAt: now },
    });
    return { entryId };
  },
  audit: ({ input, output }) => ({
    object: output.entryId,
    detail: { indicator: input.indicator, value: input.value, sha256: input.sha256 },
  }),
});
