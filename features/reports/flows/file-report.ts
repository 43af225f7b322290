import "server-only";
import { fileReport } from "#features/reports/commands/file.ts";
import { reportLimits } from "#features/reports/domain/limits.ts";
import { type FileReportInput, fileInput } from "#features/reports/schema.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { parseInput } from "#lib/kernel/parse.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { takeTurns } from "#lib/rate-limit/limiter.ts";

/**
 * Files a report within the limits: turns are counted before, and outside of, the command's transaction, and only for a form
 * that is filled in. `address` is the network the request came from.
 */
export function sendReport(
  context: Context,
  address: string,
  input: FileReportInput,
): Promise<Result<{ number: string }>> {
  return outcome(async () => {
    const { email } = parseInput(fileInput, input);
    await takeTurns([
      { limit: reportLimits.address, key: address },
      ...(email ? [{ limit: reportLimits.email, key: email }] : []),
    ]);
    return unwrap(await fileReport(context, input));
  });
}
