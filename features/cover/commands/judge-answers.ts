import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, artisanContact } from "#db/schema/artisans.ts";
import type { Answer, AnswerProblem, ProblemLine } from "#features/cover/domain/answers.ts";
import { type ConsentingMaker, consentingMakers, onRegister } from "#features/cover/queries/consenting.ts";
import { blindIndex } from "#lib/crypto/blind-index.ts";
import type { Id } from "#lib/ids/ids.ts";

export type Change = { maker: ConsentingMaker; answer: Answer };

/**
 * Sets the fund's answers against what a chamber keeps: whom each is about, whether they agreed, and whether it says
 * anything new. Answers what would change, in the order of the file, and what cannot be taken, by line.
 */
export async function judgeAnswers(
  tx: Tx,
  chamberId: Id<"chamber">,
  answers: readonly Answer[],
): Promise<{ changes: Change[]; unchanged: number; problems: ProblemLine[] }> {
  const ours = eq(artisan.chamberId, chamberId);
  const known = await tx
    .select({
      id: artisan.id,
      registryNumber: artisan.registryNumber,
      cinIndex: artisanContact.cinIndex,
    })
    .from(artisan)
    .leftJoin(artisanContact, eq(artisanContact.artisanId, artisan.id))
    .where(and(ours, onRegister));
  const byNumber = new Map(
    known.flatMap((one) => (one.registryNumber ? [[one.registryNumber, one.id]] : [])),
  );
  const byCin = new Map(known.flatMap((one) => (one.cinIndex ? [[one.cinIndex, one.id]] : [])));
  const agreeing = new Map((await consentingMakers(tx, ours)).map((maker) => [maker.artisanId, maker]));
  const seen = new Set<Id<"artisan">>();
  const changes: Change[] = [];
  const problems: ProblemLine[] = [];
  let unchanged = 0;

  const judge = (answer: Answer): AnswerProblem | null => {
    const { registryNumber, cin } = answer;
    const numbered = registryNumber ? byNumber.get(registryNumber) : undefined;
    const identified = cin ? byCin.get(blindIndex("cin", chamberId, cin)) : undefined;
    const id = numbered ?? identified;
    if (!id) return "MAKER_UNKNOWN";
    if (registryNumber && cin && numbered !== identified) return "MAKER_DIFFERS";
    if (seen.has(id)) return "MAKER_TWICE";
    seen.add(id);
    const maker = agreeing.get(id);
    if (!maker) return "NO_CONSENT";
    if (maker.asOf && answer.asOf < maker.asOf) return "ANSWER_OLDER";
    const isNew =
      maker.status !== answer.status || (answer.number !== null && maker.number !== answer.number);
    if (isNew) changes.push({ maker, answer });
    else unchanged += 1;
    return null;
  };
  for (const answer of answers) {
    const code = judge(answer);
    if (code) problems.push({ line: answer.line, code });
  }
  return { changes, unchanged, problems };
}
