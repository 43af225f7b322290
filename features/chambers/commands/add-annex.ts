import "server-only";
import { annex } from "#db/schema/chambers.ts";
import { covers, lockChamber } from "#features/chambers/commands/lock-chamber.ts";
import { addAnnexInput } from "#features/chambers/inputs.ts";
import { mayEditChamber } from "#features/chambers/policy.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Adds a branch in another town, in a province the chamber covers. Refusals: PROVINCE_OTHER, DAY_AHEAD. */
export const addAnnex = defineCommand({
  name: "chambers.add-annex",
  input: addAnnexInput,
  errors: ["PROVINCE_OTHER", "DAY_AHEAD"],
  load: ({ tx, input }) => lockChamber(tx, input.chamberId),
  policy: (actor, { resource }) => mayEditChamber(actor, resource.chamberId),
  handler: async ({ tx, input, now, fail }) => {
    const { provinceCode, ...facts } = input;
    if (input.recordedOn > dayInMorocco(now)) fail("DAY_AHEAD", { field: "recordedOn" });
    if (provinceCode && !(await covers(tx, input.chamberId, provinceCode))) {
      fail("PROVINCE_OTHER", { field: "provinceCode" });
    }
    const id = newId("annex");
    await tx.insert(annex).values({ ...facts, id, provinceCode: provinceCode || null });
    return { annexId: id };
  },
  audit: ({ input, output }) => ({ object: output.annexId, detail: { chamber: input.chamberId } }),
  invalidates: () => [tags.chambers()],
});
