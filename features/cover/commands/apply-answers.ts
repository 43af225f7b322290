import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { coverExchange } from "#db/schema/cover.ts";
import { document } from "#db/schema/vault.ts";
import { judgeAnswers } from "#features/cover/commands/judge-answers.ts";
import { lockExchange } from "#features/cover/commands/lock-exchange.ts";
import { writeCovers } from "#features/cover/commands/write-cover.ts";
import { type AnswersTable, readAnswers } from "#features/cover/domain/answers.ts";
import { keepsCover } from "#features/cover/policy.ts";
import { shredDocuments } from "#features/vault/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { readCin } from "#lib/people/cin.ts";

/**
 * Carries out a file of answers that was looked at: everything is judged anew as of now, since a maker may have taken their
 * agreement back meanwhile. The file is then shredded. A second time finds nothing to do.
 */
export const applyAnswers = defineCommand({
  name: "cover.apply-answers",
  input: z.strictObject({ exchangeId: idSchema("coverExchange"), table: z.custom<AnswersTable>() }),
  errors: ["ANSWERS_APPLIED", "ANSWERS_GONE", "ANSWERS_COLUMNS"],
  load: ({ tx, input }) => lockExchange(tx, input.exchangeId),
  policy: (actor, { resource }) => keepsCover(actor, resource.chamberId),
  stepUp: true,
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    if (resource.appliedAt) fail("ANSWERS_APPLIED");
    if (resource.isGone) fail("ANSWERS_GONE");
    const read = readAnswers(input.table, dayInMorocco(now), readCin);
    if (!read) return fail("ANSWERS_COLUMNS");
    const judged = await judgeAnswers(tx, resource.chamberId, read.answers);
    const problems = [...read.problems, ...judged.problems].sort((a, b) => a.line - b.line);
    await writeCovers(
      tx,
      judged.changes.map(({ maker, answer }) => ({
        artisanId: maker.artisanId,
        chamberId: maker.chamberId,
        status: answer.status,
        number: answer.number ?? maker.number,
        asOf: answer.asOf,
        source: "fund" as const,
        by: actor.kind === "person" ? actor.userId : null,
        at: now,
      })),
    );
    const changed = judged.changes.length;
    await tx
      .update(coverExchange)
      .set({ appliedAt: now, changed, problems })
      .where(and(eq(coverExchange.id, resource.id), isNull(coverExchange.appliedAt)));
    await shredDocuments(tx, eq(document.id, resource.documentId), "retention", now);
    return { changed, unchanged: judged.unchanged, problems: problems.length };
  },
  audit: ({ resource, output }) => ({ object: resource.id, detail: output }),
});
