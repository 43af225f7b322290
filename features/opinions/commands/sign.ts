import "server-only";
import { bodiesOfCraft, readForBody } from "#features/endangered/index.ts";
import { lockOpinion, moveOpinion } from "#features/opinions/commands/lock-opinion.ts";
import { tellChamber } from "#features/opinions/commands/tell.ts";
import { mayAnswer } from "#features/opinions/policy.ts";
import { signInput } from "#features/opinions/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Another office holder signs an opinion, and it is public. About a grade this is the second reading of the draft: favourable, or with
 * reservations, confirms it; unfavourable sends it back with the reasons; without an opinion it waits for another reader. Refusals:
 * NOT_GIVEN, SAME_PERSON, NOT_OF_CRAFT for a signer who does not practise the craft, DECIDED_ALREADY by another house.
 */
export const signOpinion = defineCommand({
  name: "opinions.sign",
  input: signInput,
  errors: ["NOT_GIVEN", "SAME_PERSON", "NOT_OF_CRAFT", "DECIDED_ALREADY"],
  load: ({ tx, input, actor }) => lockOpinion(tx, input.opinionId, actor),
  policy: (actor, { resource }) => mayAnswer(actor, resource),
  handler: async ({ tx, resource: row, actor, now, fail }) => {
    const seat = row.seats.find(({ memberId }) => memberId !== row.givenMemberId);
    if (actor.kind !== "person") throw new Error("somebody signs");
    if (row.state !== "given") fail("NOT_GIVEN");
    if (actor.userId === row.givenBy || !seat) return fail("SAME_PERSON");
    const { assessmentId, craftId, bodyId, verdict, reasons } = row;
    if (assessmentId && craftId && verdict !== "none") {
      if (!(await bodiesOfCraft(tx, craftId, actor)).includes(bodyId)) fail("NOT_OF_CRAFT");
      const returnNote = verdict === "unfavourable" ? (reasons ?? "").slice(0, 1000) : null;
      if (!(await readForBody(tx, { assessmentId, bodyId, returnNote }, actor, now))) fail("DECIDED_ALREADY");
    }
    await moveOpinion(tx, row, {
      ...{ state: "published", signedBy: actor.userId, signedMemberId: seat.memberId, publishedAt: now },
    });
    if (row.chamberId) await tellChamber(tx, row.id, "published");
    return { verdict };
  },
  audit: ({ input, output }) => ({ object: input.opinionId, detail: { verdict: output.verdict } }),
  invalidates: () => [tags.crafts(), tags.pieces(), tags.home()],
});
