"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { addLine, countCart, removeLine, setCode, setQuantity } from "#features/cart/index.ts";
import { currentContext, ensureVisitor } from "#features/identity/index.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { noteAdd } from "#lib/reach/buffer.ts";

/** Puts a piece into the basket and shows the basket. A piece that is gone shows as such there. */
export async function addToCart(data: FormData): Promise<void> {
  const input = {
    ...{ sku: String(data.get("sku") ?? ""), quantity: String(data.get("quantity") ?? "1") },
    via: viaOf((await headers()).get("referer")),
  };
  await change(data, async (context) => {
    const added = await addLine(context, input);
    if (added.ok) noteAdd(input.sku);
    return added;
  });
}

/** Changes the quantity of a line. */
export async function changeQuantity(data: FormData): Promise<void> {
  const input = { sku: String(data.get("sku") ?? ""), quantity: String(data.get("quantity") ?? "") };
  await change(data, (context) => setQuantity(context, input));
}

/** Takes one or more skus out of the basket. */
export async function removeFromCart(data: FormData): Promise<void> {
  await change(data, async (context) => {
    for (const sku of data.getAll("sku")) await removeLine(context, { sku: String(sku) });
    return { ok: true, value: undefined };
  });
}

/** Puts the code of a promotion into the basket, or takes it out; the basket says what became of it. */
export async function enterCode(data: FormData): Promise<void> {
  const code = String(data.get("code") ?? "");
  await change(data, (context) => setCode(context, { code }), "#code");
}

/**
 * The code of the link that led here: it stands in the address of the piece's page, which the browser names by itself. Nothing is
 * kept in the browser for it.
 */
function viaOf(referer: string | null): string | null {
  if (!referer || !URL.canParse(referer)) return null;
  return new URL(referer).searchParams.get("via")?.slice(0, 40) ?? null;
}

async function change(
  data: FormData,
  work: (context: Context) => Promise<Result<void, string>>,
  place = "",
): Promise<void> {
  const locale = localeOf(data);
  const visitorHash = await ensureVisitor();
  const context = await currentContext();
  // The visitor cookie may have been set just now, after the request's own cookies were read.
  const own = {
    ...context,
    actor: context.actor.kind === "system" ? context.actor : { ...context.actor, visitorHash },
  };
  const result = await work(own);
  await countCart(own, locale);
  if (result.ok) redirect(`/${locale}/cart${place}` as "/fr/cart");
  redirect(`/${locale}/cart?problem=${result.error.code}${place}` as "/fr/cart");
}
