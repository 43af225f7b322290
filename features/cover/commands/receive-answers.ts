import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { chamber } from "#db/schema/chambers.ts";
import { coverExchange } from "#db/schema/cover.ts";
import { judgeAnswers } from "#features/cover/commands/judge-answers.ts";
import { type AnswersTable, readAnswers } from "#features/cover/domain/answers.ts";
import { monthOf } from "#features/cover/domain/month.ts";
import { keepsCover } from "#features/cover/policy.ts";
import { addDocument, type KeptFile } from "#features/vault/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import { idSchema, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { readCin } from "#lib/people/cin.ts";

/**
 * Takes in a file of the fund's answers and says what it would change, without changing anything: the file waits sealed,
 * and each line that cannot be taken is noted with its number and a code.
 */
export const receiveAnswers = defineCommand({
  name: "cover.receive-answers",
  input: z.strictObject({
    chamberId: idSchema("chamber"),
    file: z.custom<KeptFile>(),
    table: z.custom<AnswersTable>(),
  }),
  errors: ["ANSWERS_COLUMNS", "ANSWERS_EMPTY"],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ chamberId: chamber.id })
      .from(chamber)
      .where(eq(chamber.id, input.chamberId));
    return row ?? null;
  },
  policy: (actor, { resource }) => keepsCover(actor, resource.chamberId),
  stepUp: true,
  handler: async ({ tx, input, resource: { chamberId }, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("a file of the fund is brought by a person");
    const today = dayInMorocco(now);
    const read = readAnswers(input.table, today, readCin);
    if (!read) return fail("ANSWERS_COLUMNS");
    const rows = input.table.rows.length;
    if (rows === 0) fail("ANSWERS_EMPTY");
    const judged = await judgeAnswers(tx, chamberId, read.answers);
    const problems = [...read.problems, ...judged.problems].sort((a, b) => a.line - b.line);
    const documentId = await addDocument(tx, input.file, { chamberId, uploadedBy: actor.userId });
    const exchangeId = newId("coverExchange");
    await tx.insert(coverExchange).values({
      id: exchangeId,
      chamberId,
      direction: "import",
      month: monthOf(today),
      rows,
      changed: judged.changes.length,
      problems,
      documentId,
      by: actor.userId,
      at: now,
    });
    return { exchangeId, rows, problems: problems.length };
  },
  audit: ({ output }) => ({
    object: output.exchangeId,
    detail: { rows: output.rows, problems: output.problems },
  }),
});
