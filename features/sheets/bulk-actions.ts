"use server";

import { redirect } from "next/navigation";
import { currentContext } from "#features/identity/index.ts";
import { askedIn } from "#features/sheets/domain/bulk-asked.ts";
import { doInBulk } from "#features/sheets/index.ts";
import { typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";

/** Does what was agreed to and leads back to the list with what came of it. */
export async function doInBulkAction(data: FormData): Promise<void> {
  const ids = data.getAll("id").filter((id) => typeof id === "string");
  const names = ["deed", "by", "amount", "rounding", "leadDays"] as const;
  const asked = askedIn({ id: ids, ...Object.fromEntries(names.map((name) => [name, typed(data, name)])) });
  const shown = new Map(
    data.getAll("shown").flatMap((one) => {
      const [sku, minor] = typeof one === "string" ? one.split(" ") : [];
      return sku && minor ? [[sku, Number(minor)] as const] : [];
    }),
  );
  const { changed, refused } = await doInBulk(await currentContext(), asked, shown);
  const came = new URLSearchParams({ changed: String(changed) });
  for (const [code, n] of Object.entries(refused)) came.append("refused", `${code}.${n}`);
  redirect(`/${localeOf(data)}/studio/pieces/bulk?${came}`);
}
