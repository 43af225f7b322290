"use server";

import { currentContext } from "#features/identity/index.ts";
import { answerButton, answerForm } from "#features/listing/form-answer.ts";
import { endShippingProfile, keepShippingProfile } from "#features/listing/index.ts";
import { shippingPath } from "#features/listing/paths.ts";
import { type KeptForm, typed } from "#lib/forms/kept-form.ts";
import type { Id } from "#lib/ids/ids.ts";

const ofWorkshop = (data: FormData) => typed(data, "artisanId") as Id<"artisan">;
const profileOf = (data: FormData) => typed(data, "profileId") as Id<"shippingProfile">;

/** Writes a way of packing and which pieces are packed so. */
export async function keepShippingProfileAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await keepShippingProfile(await currentContext(), {
    artisanId: ofWorkshop(data),
    profileId: profileOf(data) || null,
    name: typed(data, "name"),
    packingGrams: typed(data, "packingGrams"),
    readyDays: typed(data, "readyDays"),
    pieceIds: data.getAll("pieceIds") as Id<"piece">[],
  });
  return answerForm(last, data, result, `${shippingPath}?done=packed`);
}

/** Ends a way of packing. */
export async function endShippingProfileAction(data: FormData): Promise<void> {
  const which = { artisanId: ofWorkshop(data), profileId: profileOf(data) };
  answerButton(data, await endShippingProfile(await currentContext(), which), shippingPath, "unpacked");
}
