"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { inRequest } from "#features/identity/index.ts";
import { setWeekly } from "#features/reach/index.ts";
import { typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";

/** Turns the reader's weekly mail off or on again. */
export async function setWeeklyAction(data: FormData): Promise<void> {
  await inRequest((context) => setWeekly(context, { on: typed(data, "on") === "yes" }));
  const [place, name] =
    typed(data, "desk") === "office" ? ["office/reach", "chamber"] : ["studio/visits", "workshop"];
  const of = encodeURIComponent(typed(data, "of"));
  redirect(`/${localeOf(data)}/${place}?done=weekly&${name}=${of}` as Route);
}
