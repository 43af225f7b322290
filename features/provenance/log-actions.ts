"use server";

import { redirect } from "next/navigation";
import { currentContext } from "#features/identity/index.ts";
import { takeFinding } from "#features/provenance/index.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import { isId } from "#lib/ids/ids.ts";

/** Says that one looks after a finding, and comes back to the list it was on. */
export async function takeFindingAction(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const findingId = data.get("findingId");
  if (isId("logFinding", findingId)) await takeFinding(await currentContext(), { findingId });
  redirect(
    data.get("zone") === "federation"
      ? `/${locale}/federation/transparency`
      : `/${locale}/office/transparency`,
  );
}
