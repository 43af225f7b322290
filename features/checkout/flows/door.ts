import "server-only";
import type { PaymentMethod } from "#db/schema/checkout.ts";
import { confirmDoor, type DoorOutcome } from "#features/checkout/commands/confirm-door.ts";
import { resendDoorCode } from "#features/checkout/commands/resend-door-code.ts";
import { readDoorCode } from "#features/checkout/domain/door.ts";
import type { StartCheckoutInput } from "#features/checkout/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { readMoroccanPhone } from "#lib/people/phone.ts";
import { type Limit, takeTurns } from "#lib/rate-limit/limiter.ts";

const day = 86_400;

/** How often a number may be sent codes for new purchases, and a browser may begin them or try codes. */
export const doorLimits = {
  phone: { name: "door-phone", points: 5, seconds: day },
  browser: { name: "door-browser", points: 10, seconds: day },
  tries: { name: "door-tries", points: 30, seconds: day },
} satisfies Record<string, Limit>;

/** Where a purchase goes on that is not paid by card. */
export function methodPath(
  method: Exclude<PaymentMethod, "card">,
  locale: Locale,
  checkoutId: string,
): `/${Locale}/checkout/${string}` {
  const place = method === "cash_on_delivery" ? "door" : "transfer";
  return `/${locale}/checkout/${place}/${checkoutId}`;
}

/** Counts a purchase to be paid at the door before anything is promised. Throws Refusal RATE_LIMITED. */
export async function takeDoorTurns({ actor }: Context, input: StartCheckoutInput): Promise<void> {
  if (input.method !== "cash_on_delivery" || actor.kind === "system") return;
  await takeTurns([
    { limit: doorLimits.browser, key: actor.visitorHash ?? "none" },
    { limit: doorLimits.phone, key: readMoroccanPhone(input.phone) ?? input.phone },
  ]);
}

/** Tries a typed code in the browser that bought. A code that is no code is not counted as a try. */
export async function enterDoorCode(
  { actor }: Context,
  { checkoutId, code }: { checkoutId: Id<"checkout">; code: string },
): Promise<Result<DoorOutcome | { outcome: "incomplete" }, never>> {
  return outcome(async () => {
    const digits = readDoorCode(code);
    if (!digits) return { outcome: "incomplete" as const };
    const visitorHash = (actor.kind === "system" ? undefined : actor.visitorHash) ?? "none";
    await takeTurns([{ limit: doorLimits.tries, key: visitorHash }]);
    const { changed: _, ...said } = unwrap(
      await confirmDoor(
        { actor: systemActor("checkout.door") },
        { checkoutId, proof: { kind: "code", code: digits, visitorHash } },
      ),
    );
    return said;
  });
}

/** Sends another code to the browser that bought. Refusals: CODE_ENDED, CODES_USED_UP. */
export async function sendDoorCodeAgain({ actor }: Context, checkoutId: Id<"checkout">) {
  const visitorHash = (actor.kind === "system" ? undefined : actor.visitorHash) ?? "none";
  return resendDoorCode({ actor: systemActor("checkout.door") }, { checkoutId, visitorHash });
}
