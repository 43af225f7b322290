import "server-only";
import { confirmApp } from "#features/identity/commands/confirm-app.ts";
import { proveApp } from "#features/identity/commands/prove-app.ts";
import { provePasskey } from "#features/identity/commands/prove-passkey.ts";
import { proveRecoveryCode } from "#features/identity/commands/prove-recovery-code.ts";
import { factorLimits } from "#features/identity/domain/limits.ts";
import type { PasskeyAnswer } from "#features/identity/schema.ts";
import type { Context } from "#lib/kernel/context.ts";
import { Refusal, type Result } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { clearTurns, type Limit, takeTurns } from "#lib/rate-limit/limiter.ts";

/**
 * Tries something within the limit of its person: the turn is counted before, and outside of, the command's transaction, and
 * forgotten when the try turns out right.
 */
function limited<Output>(
  { actor }: Context,
  limit: Limit,
  attempt: () => Promise<Result<Output, string>>,
  isRight: (output: Output) => boolean,
): Promise<Result<Output>> {
  return outcome(async () => {
    if (actor.kind !== "person") throw new Refusal("UNAUTHENTICATED");
    const turn = { limit, key: actor.userId };
    await takeTurns([turn]);
    const output = unwrap(await attempt());
    if (isRight(output)) await clearTurns(turn);
    return output;
  });
}

const isProven = ({ proven }: { proven: boolean }) => proven;

/** Tries a code of the authenticator app. */
export const tryApp = (context: Context, code: string) =>
  limited(context, factorLimits.typed, () => proveApp(context, { code }), isProven);

/** Tries a recovery code. */
export const tryRecoveryCode = (context: Context, code: string) =>
  limited(context, factorLimits.typed, () => proveRecoveryCode(context, { code }), isProven);

/** Tries a passkey's signature. */
export const tryPasskey = (context: Context, response: PasskeyAnswer) =>
  limited(context, factorLimits.passkey, () => provePasskey(context, { response }), isProven);

/** Tries the first code of an app that is being set up. */
export const tryNewApp = (context: Context, code: string) =>
  limited(
    context,
    factorLimits.typed,
    () => confirmApp(context, { code }),
    ({ added }) => added,
  );
