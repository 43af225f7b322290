import "server-only";
import { claimPiece } from "#features/verify/commands/claim-piece.ts";
import { claimLimits } from "#features/verify/domain/limits.ts";
import { type ClaimInput, claimInput } from "#features/verify/schema.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { parseInput } from "#lib/kernel/parse.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { takeTurns } from "#lib/rate-limit/limiter.ts";

/** Claims a piece within the limits: turns are counted before, and outside of, the command's transaction. */
export function claimWithin(
  context: Context,
  address: string,
  input: ClaimInput,
): Promise<Result<{ outcome: "claimed" | "contested" }>> {
  return outcome(async () => {
    const { serial } = parseInput(claimInput, input);
    await takeTurns([
      { limit: claimLimits.address, key: address },
      { limit: claimLimits.piece, key: serial },
    ]);
    return unwrap(await claimPiece(context, input));
  });
}
