import "server-only";
import { and, count, eq, inArray, ne, sum } from "drizzle-orm";
import { artisanOrder, orderLine, piece } from "#db/schema/index.ts";
import { skillEvidence } from "#db/schema/skills.ts";
import { byMail, lettersOf } from "#features/notify/jobs.ts";
import { ruleValue } from "#features/rules/index.ts";
import { lockFile, moveFile } from "#features/skills/commands/lock-file.ts";
import { ownSkills } from "#features/skills/policy.ts";
import { fileInput } from "#features/skills/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { enqueueEach } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Sends a draft to the chamber. The pieces of the craft that reached a buyer of this site are counted with it. Refusals: SKILL_SENT,
 * PRACTICE_SHORT by the rule skills.practice, EVIDENCE_MISSING without a piece or paper.
 */
export const submitFile = defineCommand({
  name: "skills.submit-file",
  input: fileInput,
  errors: ["SKILL_SENT", "PRACTICE_SHORT", "EVIDENCE_MISSING"],
  load: ({ tx, input }) => lockFile(tx, input.fileId),
  policy: (actor, { resource }) => ownSkills(actor, resource.artisanId),
  handler: async ({ tx, resource: file, now, fail }) => {
    if (file.state !== "draft") fail("SKILL_SENT");
    const { years } = await ruleValue(tx, "skills.practice", now);
    if (Number(dayInMorocco(now).slice(0, 4)) - file.practiceSince < years) fail("PRACTICE_SHORT");
    const [shown] = await tx
      .select({ n: count() })
      .from(skillEvidence)
      .where(and(eq(skillEvidence.fileId, file.id), ne(skillEvidence.kind, "attestation")));
    if (!shown?.n) fail("EVIDENCE_MISSING");
    const [sold] = await tx
      .select({ n: sum(orderLine.quantity).mapWith(Number) })
      .from(orderLine)
      .innerJoin(artisanOrder, eq(artisanOrder.id, orderLine.orderId))
      .innerJoin(piece, eq(piece.id, orderLine.pieceId))
      .where(
        and(
          eq(orderLine.artisanId, file.artisanId),
          eq(piece.craftId, file.craftId),
          inArray(artisanOrder.state, ["delivered", "closed"]),
        ),
      );
    await moveFile(tx, file, "submitted", { submittedAt: now, sales: sold?.n ?? 0 });
    await enqueueEach(tx, byMail, lettersOf("skill-news", [`${file.id}.received`]));
  },
  audit: ({ input }) => ({ object: input.fileId }),
});

/** Takes a file back before a jury sits on it. Refusals: SKILL_SENT. */
export const withdrawFile = defineCommand({
  name: "skills.withdraw-file",
  input: fileInput,
  errors: ["SKILL_SENT"],
  load: ({ tx, input }) => lockFile(tx, input.fileId),
  policy: (actor, { resource }) => ownSkills(actor, resource.artisanId),
  handler: async ({ tx, resource: file, fail }) => {
    if (file.state !== "draft" && file.state !== "submitted") fail("SKILL_SENT");
    await moveFile(tx, file, "withdrawn");
  },
  audit: ({ input }) => ({ object: input.fileId }),
});
