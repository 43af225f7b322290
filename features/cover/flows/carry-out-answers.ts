import "server-only";
import { applyAnswers } from "#features/cover/commands/apply-answers.ts";
import { answersFile } from "#features/cover/queries/answers-file.ts";
import { getAnswers } from "#features/cover/queries/exchanges.ts";
import { readSealed } from "#features/vault/index.ts";
import { readCsv } from "#lib/csv/read-csv.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { Refusal, type Result } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { unwrap } from "#lib/kernel/query.ts";

/** Applies a file of answers that waits: its bytes are opened outside of the transaction that takes them over. */
export function carryOutAnswers(
  context: Context,
  exchangeId: Id<"coverExchange">,
): Promise<Result<{ changed: number; unchanged: number; problems: number }, string>> {
  return outcome(async () => {
    const known = unwrap(await getAnswers(context, { exchangeId }));
    if (known.appliedAt) throw new Refusal("ANSWERS_APPLIED");
    if (!known.isWaiting) throw new Refusal("ANSWERS_GONE");
    const file = unwrap(await answersFile(context, { exchangeId }));
    const table = readCsv(await readSealed(file));
    return unwrap(await applyAnswers(context, { exchangeId, table }));
  });
}
