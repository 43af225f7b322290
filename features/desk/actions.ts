"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { doOnOrder, findBuyer, paymentOf, retryEvent, retryJob } from "#features/desk/index.ts";
import { orderActs, searchInput } from "#features/desk/schema.ts";
import { currentContext } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import { isId } from "#lib/ids/ids.ts";

/** Looks for orders. What was typed becomes the list's address, but for an e-mail address: that becomes the purchase it leads to. */
export async function searchAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const list = `/${localeOf(data)}/desk/orders`;
  const query = new URLSearchParams();
  for (const name of ["state", "from", "until", "amount"] as const) {
    const value = typed(data, name);
    if (value) query.set(name, value);
  }
  const words = typed(data, "q");
  if (words.includes("@")) {
    const buyer = await findBuyer(await currentContext(), { email: words });
    if (!buyer.ok) return refusedForm(last, data, buyer.error);
    if (!buyer.value.checkoutId) return refusedForm(last, data, { code: "BUYER_UNKNOWN" });
    query.set("buyerOf", buyer.value.checkoutId);
  } else if (words) query.set("q", await paymentOf(words));
  const parsed = searchInput.safeParse(Object.fromEntries(query));
  if (!parsed.success) {
    const fields = Object.fromEntries(
      parsed.error.issues.map((issue) => [issue.path.join("."), issue.message]),
    );
    return refusedForm(last, data, { code: "INVALID_INPUT", details: { fields } });
  }
  return redirect(`${list}?${query}` as Route);
}

/** Does something to a purchase, with its reason; on a refusal what was typed stays. */
export async function orderAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const locale = localeOf(data);
  const checkoutId = data.get("checkoutId");
  const act = orderActs.find((known) => known === data.get("act"));
  if (!isId("checkout", checkoutId) || !act) return redirect(`/${locale}/desk/orders`);
  const page = `/${locale}/desk/orders/${checkoutId}`;
  const mail = typed(data, "mail");
  const result = await doOnOrder(await currentContext(), {
    ...{ checkoutId, act, words: typed(data, "words") },
    ...(mail ? { mail } : {}),
    confirmed: (data.get("confirmed") === "on" || act === "note") as true,
  });
  if (result.ok) return redirect(`${page}?done=${act}` as Route);
  if (result.error.code === "STEP_UP_REQUIRED") return redirect(stepUpPath(locale, `${page}/${act}`));
  return refusedForm(last, data, result.error);
}

/** Has a failed event or job tried once more, and shows the queue again. */
export async function retryAction(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const context = await currentContext();
  const [eventId, jobId] = [typed(data, "eventId"), typed(data, "jobId")];
  const result = eventId ? await retryEvent(context, { eventId }) : await retryJob(context, { jobId });
  redirect(`/${locale}/desk/queue?done=${result.ok ? "sent" : "gone"}`);
}
