import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { appeal } from "#db/schema/applications.ts";
import { mayDecideAppeal } from "#features/appeals/policy.ts";
import { tookPart } from "#features/appeals/queries/took-part.ts";
import { decideAppealInput } from "#features/appeals/schema.ts";
import {
  type FileRow,
  lockFile,
  moveFile,
  recordEvent,
  tellApplicant,
} from "#features/applications/index.ts";
import { ruleValue } from "#features/rules/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

const day = 86_400_000;

/**
 * Answers an appeal. Granted, the file is read again by somebody else, in a new round and with a new day; dismissed, the refusal
 * stands, and at the federation for good. Refusals: APPEAL_DECIDED, APPEAL_NOT_IMPARTIAL for who had a hand in the file.
 */
export const decideAppeal = defineCommand({
  name: "appeals.decide",
  input: decideAppealInput,
  errors: ["APPEAL_DECIDED", "APPEAL_NOT_IMPARTIAL", "CONFLICT"],
  load: ({ tx, input }) => lockAppeal(tx, input.appealId),
  policy: (actor, { resource }) => mayDecideAppeal(actor, resource.row),
  stepUp: true,
  handler: async ({ tx, input, resource: { row, file }, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (row.decidedAt || file.state !== "appealed") fail("APPEAL_DECIDED");
    if (await tookPart(tx, file, actor.userId)) fail("APPEAL_NOT_IMPARTIAL");
    const { outcome, reasons } = input;
    const note = input.note || null;
    await moveOn(tx, file, outcome, now);
    const state = outcome === "granted" ? "under_review" : "refused";
    await recordEvent(tx, file, { kind: "appeal_decided", state, at: now, by: actor.userId, reasons, note });
    await tellApplicant(tx, file, "appeal-decided", row.id);
    const decided = await tx
      .update(appeal)
      .set({ outcome, reasons, note, decidedBy: actor.userId, decidedAt: now })
      .where(and(eq(appeal.id, row.id), isNull(appeal.decidedAt)))
      .returning({ id: appeal.id });
    if (decided.length !== 1) fail("CONFLICT");
    return { applicationId: file.id };
  },
  audit: ({ input, resource, output }) => ({
    object: output.applicationId,
    detail: {
      appeal: input.appealId,
      level: resource.row.level,
      outcome: input.outcome,
      reasons: input.reasons.join(","),
    },
  }),
});

async function moveOn(tx: Tx, file: FileRow, outcome: "granted" | "dismissed", now: Date): Promise<void> {
  if (outcome === "dismissed") return moveFile(tx, file, "refused", { dueAt: null, updatedAt: now });
  const { received } = await ruleValue(tx, "review.days", now);
  const dueAt = new Date(now.getTime() + received * day);
  await moveFile(tx, file, "under_review", {
    ...{ round: file.round + 1, reviewerId: null, dueAt, updatedAt: now },
  });
}

/** The file first, as whoever files an appeal does: two that lock in one order cannot wait for each other. */
async function lockAppeal(tx: Tx, appealId: Id<"appeal">) {
  const [seen] = await tx
    .select({ applicationId: appeal.applicationId })
    .from(appeal)
    .where(eq(appeal.id, appealId));
  const file = seen && (await lockFile(tx, seen.applicationId));
  if (!file) return null;
  const [row] = await tx.select().from(appeal).where(eq(appeal.id, appealId)).for("update");
  return row ? { row, file } : null;
}
