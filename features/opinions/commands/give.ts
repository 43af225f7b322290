import "server-only";
import { lockOpinion, moveOpinion } from "#features/opinions/commands/lock-opinion.ts";
import { tellBody } from "#features/opinions/commands/tell.ts";
import { mayAnswer } from "#features/opinions/policy.ts";
import { giveInput, sendBackInput } from "#features/opinions/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** An office holder writes the body's opinion with its reasons; it counts once another one has signed it. Refusal: NOT_ASKED. */
export const giveOpinion = defineCommand({
  name: "opinions.give",
  input: giveInput,
  errors: ["NOT_ASKED"],
  load: ({ tx, input, actor }) => lockOpinion(tx, input.opinionId, actor),
  policy: (actor, { resource }) => mayAnswer(actor, resource),
  handler: async ({ tx, input: { verdict, reasons }, resource: row, actor, now, fail }) => {
    const [seat] = row.seats;
    if (actor.kind !== "person" || !seat) throw new Error("somebody answers");
    if (row.state !== "asked") fail("NOT_ASKED");
    await moveOpinion(tx, row, {
      ...{
        state: "given",
        verdict,
        reasons,
        givenBy: actor.userId,
        givenMemberId: seat.memberId,
        givenAt: now,
      },
      note: null,
    });
    await tellBody(tx, row.id, row.bodyId, "given");
    return { verdict };
  },
  audit: ({ input, output }) => ({ object: input.opinionId, detail: { verdict: output.verdict } }),
});

/** Another office holder does not sign, and says why: the opinion is to be written anew. Refusals: NOT_GIVEN, SAME_PERSON. */
export const sendOpinionBack = defineCommand({
  name: "opinions.send-back",
  input: sendBackInput,
  errors: ["NOT_GIVEN", "SAME_PERSON"],
  load: ({ tx, input, actor }) => lockOpinion(tx, input.opinionId, actor),
  policy: (actor, { resource }) => mayAnswer(actor, resource),
  handler: async ({ tx, input: { note }, resource: row, actor, fail }) => {
    if (row.state !== "given") fail("NOT_GIVEN");
    if (actor.kind === "person" && actor.userId === row.givenBy) fail("SAME_PERSON");
    await moveOpinion(tx, row, { state: "asked", note });
    await tellBody(tx, row.id, row.bodyId, "asked");
  },
  audit: ({ input }) => ({ object: input.opinionId }),
});
