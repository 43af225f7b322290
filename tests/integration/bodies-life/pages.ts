import { duesPages, payDues } from "#features/dues/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import type { Member } from "#tests/integration/bodies-life/world.ts";
import { control, providerState } from "#tests/integration/checkout/world.ts";

/** Opens the payment page of a member's dues, by the clock of the provider. */
export async function openPage(member: Member, duesId: Id<"dues">): Promise<string> {
  unwrap(await payDues({ actor: member.context.actor }, { duesId, locale: "ar" }));
  const { sessions } = await providerState();
  const session = sessions.findLast((one) => one.client_reference_id === duesId);
  if (!session) throw new Error("a page");
  return session.id;
}

export const pay = (session: string) => control("pay", { session, outcome: "paid", force: true });

/** A member pays their dues by card, and comes back. Gives the page. */
export async function payByCard(member: Member, duesId: Id<"dues">): Promise<string> {
  const page = await openPage(member, duesId);
  await pay(page);
  await duesPages.settleReturn(page);
  return page;
}

/** The day so many days from now: dues are paid by the provider's clock, which nobody sets. */
export const dayIn = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
