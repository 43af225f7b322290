"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { inRequest } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { rotateKey } from "#features/provenance/index.ts";
import type { keyEnds } from "#features/provenance/schema.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf, ticked } from "#lib/forms/read-fields.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Replaces the chamber's key, once the reason is chosen and the box is ticked. */
export async function rotateKeyAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const locale = localeOf(data);
  const chamberId = typed(data, "chamberId") as Id<"chamber">;
  const result = await inRequest((context) =>
    rotateKey(context, {
      chamberId,
      reason: typed(data, "reason") as (typeof keyEnds)[number],
      confirmed: ticked(data),
    }),
  );
  if (result.ok) return redirect(`/${locale}/office/keys?chamber=${chamberId}&done=rotated` as Route);
  if (result.error.code === "STEP_UP_REQUIRED")
    redirect(stepUpPath(locale, `/${locale}/office/keys/rotate?chamber=${chamberId}`));
  return refusedForm(last, data, result.error);
}
