"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { inRequest } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { recordChecklist, recordLabel } from "#features/quality/index.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Failure, Result } from "#lib/kernel/errors.ts";

const three = (data: FormData, name: string) => ({
  ar: typed(data, `${name}.ar`),
  fr: typed(data, `${name}.fr`),
  en: typed(data, `${name}.en`),
});

function answer(last: KeptForm, data: FormData, result: Result<unknown, string>, done: string): KeptForm {
  const page = `/${localeOf(data)}/federation/quality`;
  if (result.ok) return redirect(`${page}?done=${done}` as Route);
  if (result.error.code === "STEP_UP_REQUIRED") return redirect(stepUpPath(localeOf(data), page) as Route);
  return refusedForm(last, data, result.error as Failure<string>);
}

/** Records a label, or what is known of one from a day on. */
export async function recordLabelAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await inRequest((context) =>
    recordLabel(context, {
      labelId: (typed(data, "labelId") || null) as Id<"qualityLabel"> | null,
      ...{ kind: typed(data, "kind") as "levels", effectiveFrom: typed(data, "effectiveFrom") },
      ...{ name: three(data, "name"), issuer: three(data, "issuer"), levels: typed(data, "levels") || "1" },
      inspectedFrom: typed(data, "inspectedFrom") || null,
      craftIds: data.getAll("craftIds").map(String) as Id<"craft">[],
      regionCodes: data.getAll("regionCodes").map(String),
      ...{ source: typed(data, "source"), evidence: typed(data, "evidence") as "confirmed" },
    }),
  );
  return answer(last, data, result, "label");
}

/** Records a checklist, or a new version of one. */
export async function recordChecklistAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await inRequest((context) =>
    recordChecklist(context, {
      ...{ key: typed(data, "key"), effectiveFrom: typed(data, "effectiveFrom"), name: three(data, "name") },
      items: three(data, "items"),
      ...{ source: typed(data, "source"), evidence: typed(data, "evidence") as "confirmed" },
    }),
  );
  return answer(last, data, result, "checklist");
}
