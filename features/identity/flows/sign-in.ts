import "server-only";
import { z } from "zod";
import { requestCode } from "#features/identity/commands/request-code.ts";
import { type Verification, verifyCode } from "#features/identity/commands/verify-code.ts";
import { emailSchema } from "#features/identity/domain/email.ts";
import { requestLimits, verifyLimits } from "#features/identity/domain/limits.ts";
import { pendingCode } from "#features/identity/queries/pending-code.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { parseInput } from "#lib/kernel/parse.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { takeTurns } from "#lib/rate-limit/limiter.ts";

/** The browser that signs in: its sign-in cookie and the network it comes from. */
export type Browser = { token: string; address: string };

const emailField = z.object({ email: emailSchema });

/** Asks for a code within the limits: turns are counted before, and outside of, the command's transaction. */
export function askForCode(
  context: Context,
  browser: Browser,
  wish: { email: string; locale: Locale },
): Promise<Result<{ id: string }>> {
  return outcome(async () => {
    const { email } = parseInput(emailField, { email: wish.email });
    await takeTurns([
      { limit: requestLimits.browser, key: browser.token },
      { limit: requestLimits.address, key: browser.address },
      { limit: requestLimits.email, key: email },
    ]);
    return unwrap(await requestCode(context, { email, browser: browser.token, locale: wish.locale }));
  });
}

/** Tries a code within the limits. Tries against one e-mail are counted over all browsers. */
export function tryCode(
  context: Context,
  browser: Browser,
  typed: { code: string; previousToken?: string },
): Promise<Result<Verification>> {
  return outcome(async () => {
    const pending = await pendingCode(context, { browser: browser.token });
    await takeTurns([
      { limit: verifyLimits.browser, key: browser.token },
      { limit: verifyLimits.address, key: browser.address },
      ...(pending.ok ? [{ limit: verifyLimits.email, key: pending.value.email }] : []),
    ]);
    return unwrap(await verifyCode(context, { ...typed, browser: browser.token }));
  });
}
