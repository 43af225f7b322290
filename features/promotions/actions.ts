"use server";

import { redirect } from "next/navigation";
import { currentContext } from "#features/identity/index.ts";
import { answerPromotion, endPromotion, givePromotion, setFloor } from "#features/promotions/index.ts";
import { type PromotionZone, promotionZones } from "#features/promotions/schema.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf, textOf } from "#lib/forms/read-fields.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Which field a refusal of the whole stands beside. */
const fieldOf: Readonly<Record<string, string>> = {
  PROMOTION_DAYS: "startsOn",
  CODE_TAKEN: "code",
  SCOPE_FOREIGN: "collectionId",
};

/** Gives a promotion and shows the list. */
export async function givePromotionAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const given = Object.fromEntries(
    [
      ...["kind", "percent", "amount", "collectionId", "craftId", "artisanId", "country", "bearer"],
      ...["code", "budget", "maxUses", "perBuyer", "startsOn", "endsOn"],
    ].map((name) => [name, typed(data, name)]),
  );
  const input = { ...given, chamberId: typed(data, "chamberId") || null };
  const result = await givePromotion(await currentContext(), input as Parameters<typeof givePromotion>[1]);
  if (result.ok) return redirect(`${listOf(data)}?done=given`);
  const field = fieldOf[result.error.code];
  if (!field) return refusedForm(last, data, result.error);
  const fields = { [field]: result.error.code };
  return refusedForm(last, data, { code: "INVALID_INPUT", details: { fields } });
}

/** Ends a promotion for good, once the box is ticked. */
export async function endPromotionAction(data: FormData): Promise<void> {
  const list = listOf(data);
  if (data.get("confirm") !== "on") redirect(`${list}?done=confirm`);
  const promotionId = textOf(data, "promotionId") as Id<"promotion">;
  const result = await endPromotion(await currentContext(), { promotionId });
  redirect(`${list}?done=${result.ok ? "ended" : "refused"}`);
}

function listOf(data: FormData) {
  const zone = promotionZones.find((known) => known === textOf(data, "zone")) ?? "office";
  return `/${localeOf(data)}/${zone satisfies PromotionZone}/promotions` as const;
}

/** A maker's yes or no. */
export async function answerPromotionAction(data: FormData): Promise<void> {
  const result = await answerPromotion(await currentContext(), {
    promotionId: textOf(data, "promotionId") as Id<"promotion">,
    artisanId: textOf(data, "artisanId") as Id<"artisan">,
    agrees: data.get("agrees") === "yes",
  });
  redirect(`/${localeOf(data)}/studio/promotions?done=${result.ok ? "answered" : "refused"}`);
}

/** What a maker wants for a piece at least. */
export async function setFloorAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await setFloor(await currentContext(), {
    pieceId: textOf(data, "pieceId") as Id<"piece">,
    floor: typed(data, "floor"),
  });
  if (!result.ok) return refusedForm(last, data, result.error);
  return redirect(`/${localeOf(data)}/studio/promotions?done=floor#floors`);
}
