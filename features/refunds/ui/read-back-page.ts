import "server-only";
import { notFound } from "next/navigation";
import { currentContext } from "#features/identity/index.ts";
import { withOrderLink } from "#features/orders/index.ts";
import { chosenUnits } from "#features/refunds/domain/chosen.ts";
import { getPurchase, previewBack } from "#features/refunds/index.ts";
import { returnReasons } from "#features/refunds/schema.ts";
import type { Back } from "#features/refunds/ui/choose-units.tsx";
import { isId } from "#lib/ids/ids.ts";

export type Search = Readonly<Record<string, string | string[] | undefined>>;

const problems = [
  ...(["ORDER_NOT_CANCELLABLE", "ORDER_CHANGED", "UNITS_NOT_LEFT", "WHOLE_ORDER_ONLY"] as const),
  ...(["ORDER_NOT_RETURNABLE", "RETURN_TOO_LATE", "RETURN_NOT_WAITING", "NOT_FOUND"] as const),
  ...(["STAND_PAID_IN_CASH", "STAND_NEEDS_FAULT", "INVALID_INPUT"] as const),
];

/** What a buyer's page to cancel or send back shows, read from its address. Unknown ones end as not found. */
export async function readBackPage(what: Back, checkoutId: string, search: Search) {
  const one = (name: string) => (typeof search[name] === "string" ? search[name] : undefined);
  const accessKey = one("key");
  if (!isId("checkout", checkoutId)) notFound();
  const context = await currentContext();
  const buyer = { ...context, actor: withOrderLink(context.actor, checkoutId, accessKey) };
  const purchase = await getPurchase(buyer, { checkoutId });
  if (!purchase.ok) notFound();
  const order = purchase.value.orders.find(({ id }) => id === one("order")) ?? purchase.value.orders[0];
  if (!order) notFound();
  const chosen = Object.fromEntries(
    Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
  const units = chosenUnits(Object.entries(search));
  const isConfirming = one("step") === "confirm";
  const reason = returnReasons.find((value) => value === one("reason"));
  const preview =
    isConfirming && units.length > 0
      ? await previewBack(buyer, {
          checkoutId,
          orderId: order.id,
          what,
          units,
          ...(reason ? { reason } : {}),
        })
      : null;
  const key = accessKey ? `key=${encodeURIComponent(accessKey)}` : "";
  const { step: _, ...kept } = chosen;
  return {
    what,
    checkoutId,
    order,
    accessKey,
    chosen,
    units,
    preview: preview?.ok ? preview.value : null,
    choseNothing: isConfirming && units.length === 0,
    problem: problems.find((code) => code === one("problem")),
    done: one("done"),
    home: `/orders/${checkoutId}${key && `?${key}`}`,
    changeHref: `/orders/${checkoutId}/${what}?${new URLSearchParams(kept)}`,
  };
}

export type BackPage = Awaited<ReturnType<typeof readBackPage>>;
