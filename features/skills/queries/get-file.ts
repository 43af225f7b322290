import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { chamber } from "#db/schema/chambers.ts";
import { craft } from "#db/schema/crafts.ts";
import { skillCertificate, skillFile } from "#db/schema/skills.ts";
import { ruleValue } from "#features/rules/index.ts";
import type { SkillFileRow } from "#features/skills/commands/lock-file.ts";
import { appealUntil } from "#features/skills/domain/appeal-until.ts";
import { keepsJury, ownSkills, readsSkills, revokesSkills } from "#features/skills/policy.ts";
import { namesOf, readCertificates, readEvidence, readJurors } from "#features/skills/queries/read-parts.ts";
import { type FileView, fileInput } from "#features/skills/schema.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A file as the maker, their chamber and its jurors read it: each what is theirs to see. */
export const getFile = defineQuery({
  name: "skills.get-file",
  input: fileInput,
  handler: async ({ tx, input, actor, now }): Promise<FileView | null> => {
    const [row] = await tx
      .select({ file: skillFile, craftName: craft.name, chamberName: chamber.name })
      .from(skillFile)
      .innerJoin(craft, eq(craft.id, skillFile.craftId))
      .innerJoin(chamber, eq(chamber.id, skillFile.chamberId))
      .where(eq(skillFile.id, input.fileId));
    if (!row) return null;
    const { file, craftName, chamberName } = row;
    const { id, artisanId, chamberId, craftId, state, round, practiceSince, statement, sales } = file;
    const mayRead = readsSkills(actor, file) === "allow";
    const isMaker = ownSkills(actor, artisanId) === "allow";
    // A draft is its maker's alone.
    if (state === "draft" && !isMaker) return null;
    const jurors = await readJurors(tx, id, {
      userId: actor.kind === "person" ? actor.userId : null,
      isOffice: mayRead && !isMaker,
      isOver: (n) => n < round || state === "granted" || state === "refused",
    });
    const me = jurors.find(({ isMe }) => isMe);
    const mayOpen = isMaker || mayRead || Boolean(me?.hasDeclared && !me.conflict);
    const evidence = await readEvidence(tx, id, { actor, mayOpen, now });
    const maker = (await namesOf(tx, [artisanId])).get(artisanId);
    const [certificate = null] = await readCertificates(tx, eq(skillCertificate.fileId, id));
    return {
      ...{
        id,
        artisanId,
        chamberId,
        craftId,
        state,
        round,
        practiceSince,
        statement,
        sales,
        craftName,
        chamberName,
      },
      ...{ artisanName: maker?.name ?? {}, town: maker?.town ?? {}, isDemonstration: file.isDemonstration },
      ...{ note: file.decisionNote, appealText: file.appealText, evidence, jurors, certificate },
      submittedAt: file.submittedAt?.toISOString() ?? null,
      decidedAt: file.decidedAt?.toISOString() ?? null,
      appealedAt: file.appealedAt?.toISOString() ?? null,
      ...(await rulesFor(tx, file, now)),
      viewer: viewerOf(actor, file, { isMaker, mayRead, isJuror: Boolean(me) }),
    };
  },
  policy: (_, { resource: { viewer } }) =>
    viewer.isMaker || viewer.mayRead || viewer.isJuror ? "allow" : "hide",
});

async function rulesFor(tx: Tx, file: SkillFileRow, now: Date) {
  const { jurors, file: days } = await ruleValue(tx, "skills.jury", now);
  const { years } = await ruleValue(tx, "skills.practice", now);
  const mayObject = file.state === "refused" && file.round === 1 && file.decidedAt;
  return { rules: { jurors, years }, appealUntil: mayObject ? appealUntil(mayObject, days) : null };
}

const viewerOf = (
  actor: Actor,
  file: SkillFileRow,
  known: Pick<FileView["viewer"], "isMaker" | "mayRead" | "isJuror">,
): FileView["viewer"] => ({
  ...known,
  mayKeep: keepsJury(actor, file) === "allow",
  mayRevoke: revokesSkills(actor, file) === "allow",
});
