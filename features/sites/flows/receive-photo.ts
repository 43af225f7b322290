import "server-only";
import { addConditionPhoto } from "#features/sites/commands/write-condition.ts";
import { unitFile } from "#features/sites/queries/unit-file.ts";
import { keepPhoto, receiveFileForm } from "#features/vault/index.ts";
import { isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** Takes one photograph for a report of a unit's condition from a plain form, cleaned of its position. Leads back to the unit's page. */
export function receiveConditionPhoto(context: Context, request: Request, unitId: string): Promise<Response> {
  const siteId = new URL(request.url).searchParams.get("site");
  return receiveFileForm(context, request, {
    check: async (typed) => {
      const page = isId("siteUnit", unitId) ? await unitFile(context, { unitId }) : null;
      const conditionId = typed("conditionId");
      const isOfUnit = page?.ok && page.value.conditions.some(({ id }) => id === conditionId);
      if (!isOfUnit || !isId("unitCondition", conditionId)) throw new Refusal("NOT_FOUND");
      return conditionId;
    },
    keep: (bytes) => keepPhoto("unit_condition", bytes),
    write: ({ file, known: conditionId }) => addConditionPhoto(context, { conditionId, file }),
    back: () => ({
      page: `/office/sites/${isId("site", siteId) ? siteId : ""}/units/${isId("siteUnit", unitId) ? unitId : ""}`,
      part: "part-condition",
    }),
    done: "photo",
  });
}
