"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { addLine, countCart } from "#features/cart/index.ts";
import { currentContext, enterCode } from "#features/identity/index.ts";
import type { CodeFormState } from "#features/identity/schema.ts";
import { writeSaved } from "#features/wishlist/http/saved-cookie.ts";
import { keeperContext } from "#features/wishlist/http/serve-keep.ts";
import { drop, gather } from "#features/wishlist/index.ts";
import { localeOf, textOf } from "#lib/forms/read-fields.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Context } from "#lib/kernel/context.ts";
import { log } from "#lib/log/log.ts";

/** Moves a kept piece into the basket and shows the basket. What the basket refuses stays on the list. */
export async function moveToBasket(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const context = await keeperContext();
  const added = await addLine(context, { sku: textOf(data, "sku"), quantity: 1 });
  if (!added.ok) redirect(`/${locale}/cart?problem=${added.error.code}`);
  const left = await drop(context, { serial: textOf(data, "serial") });
  if (left.ok) await writeSaved(left.value.serials);
  await countCart(context, locale);
  redirect(`/${locale}/cart`);
}

/**
 * Tries the mailed code, or sends another one. Where it is right, what this browser kept goes onto the account before the next
 * page, and the number beside the basket counts the account's too. Signing in does not hang on it: what could not be moved now is moved with the next piece that is kept.
 */
export async function enterCodeAction(last: CodeFormState, data: FormData): Promise<CodeFormState> {
  const tried = await enterCode(last, data);
  if (!tried.signedIn) return tried.state;
  try {
    await takeAlong(tried, localeOf(data));
  } catch (error) {
    log.error({ err: error }, "the browser's list was not put onto the account");
  }
  return redirect(tried.path as Route);
}

async function takeAlong(
  { userId, email }: { userId: `usr_${string}`; email: string },
  locale: Locale,
): Promise<void> {
  const { actor: browser, ...request } = await currentContext();
  const visitor =
    browser.kind !== "system" && browser.visitorHash ? { visitorHash: browser.visitorHash } : {};
  const person: Context = { ...request, actor: { kind: "person", userId, email, grants: [], ...visitor } };
  await countCart(person, locale);
  const gathered = await gather(person, {});
  if (gathered.ok) await writeSaved(gathered.value.serials);
}
