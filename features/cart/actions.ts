"use server";

import { redirect } from "next/navigation";
import { addLine, countCart, removeLine, setQuantity } from "#features/cart/index.ts";
import { currentContext, ensureVisitor } from "#features/identity/index.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";

/** Puts a piece into the basket and shows the basket. A piece that is gone shows as such there. */
export async function addToCart(data: FormData): Promise<void> {
  const input = { sku: String(data.get("sku") ?? ""), quantity: String(data.get("quantity") ?? "1") };
  await change(data, (context) => addLine(context, input));
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

async function change(
  data: FormData,
  work: (context: Context) => Promise<Result<void, string>>,
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
  if (result.ok) redirect(`/${locale}/cart`);
  redirect(`/${locale}/cart?problem=${result.error.code}`);
}
