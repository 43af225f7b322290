"use server";

import { redirect } from "next/navigation";
import { currentContext } from "#features/identity/index.ts";
import { answerForm } from "#features/listing/form-answer.ts";
import { closeWorkshop, reopenWorkshop } from "#features/listing/index.ts";
import { closuresPath } from "#features/listing/paths.ts";
import { type KeptForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Says on which days a workshop is closed. */
export async function closeWorkshopAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const artisanId = typed(data, "artisanId") as Id<"artisan">;
  const days = { from: typed(data, "from"), until: typed(data, "until") };
  const result = await closeWorkshop(await currentContext(), { artisanId, ...days });
  return answerForm(last, data, result, `${closuresPath}?done=closed`);
}

/** Takes such days back. */
export async function reopenWorkshopAction(data: FormData): Promise<void> {
  const [artisanId, closureId] = [typed(data, "artisanId"), typed(data, "closureId")];
  const result = await reopenWorkshop(await currentContext(), {
    ...{ artisanId: artisanId as Id<"artisan">, closureId: closureId as Id<"closure"> },
  });
  redirect(
    `/${localeOf(data)}${closuresPath}?${result.ok ? "done=reopened" : `problem=${result.error.code}`}`,
  );
}
