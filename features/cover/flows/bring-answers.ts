import "server-only";
import { receiveAnswers } from "#features/cover/commands/receive-answers.ts";
import { coverFileBytes } from "#features/cover/schema.ts";
import { dropFile, keepTable } from "#features/vault/index.ts";
import { readCsv } from "#lib/csv/read-csv.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { Refusal, type Result } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { unwrap } from "#lib/kernel/query.ts";

/**
 * Takes in a file of the fund's answers: read, sealed into the private store, then judged. What cannot be read is refused
 * with CSV_UNREADABLE or ANSWERS_TOO_LARGE before anything is kept.
 */
export function bringAnswers(
  context: Context,
  chamberId: Id<"chamber">,
  bytes: Uint8Array,
): Promise<Result<Id<"coverExchange">, string>> {
  return outcome(async () => {
    if (bytes.byteLength > coverFileBytes) throw new Refusal("ANSWERS_TOO_LARGE");
    const table = readCsv(bytes);
    const file = await keepTable("cover_file", bytes);
    try {
      return unwrap(await receiveAnswers(context, { chamberId, file, table })).exchangeId;
    } catch (error) {
      await dropFile(file);
      throw error;
    }
  });
}
