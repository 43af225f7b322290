import "server-only";
import type { Tx } from "#db/client.ts";
import { type FileRow, moveFile } from "#features/applications/index.ts";
import { issueCard } from "#features/cards/index.ts";
import { validUntil } from "#features/cards/schema.ts";
import { admitArtisan } from "#features/register/index.ts";
import { officerOf } from "#features/review/commands/officer.ts";
import { tellApplicant } from "#features/review/commands/tell-applicant.ts";
import { writeEvent } from "#features/review/commands/write-event.ts";
import { dayInMorocco, ruleValue } from "#features/rules/index.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";

type Settled = { artisanId: Id<"artisan"> | null; cardId: Id<"card"> | null };
type Words = { outcome: "approve" | "refuse"; reasons: readonly string[]; note: string | null };
type Moment = { actor: Actor; now: Date };

/**
 * What a final decision does, in its own transaction: the file's state, the record of the maker and their first card or the
 * reasons, the timeline, the letters. `registryNumber` is the one that was attested.
 */
export async function settle(
  tx: Tx,
  file: FileRow,
  { outcome, reasons, note }: Words,
  registryNumber: string | null,
  { actor, now }: Moment,
): Promise<Settled> {
  const by = officerOf(actor);
  if (outcome === "refuse") {
    await moveFile(tx, file, "refused", { dueAt: null, updatedAt: now });
    await writeEvent(tx, file, {
      ...{ kind: "refused", state: "refused", at: now, by },
      ...{ reasons, note, isPublic: true },
    });
    await tellApplicant(tx, file, "application-refused", now);
    return { artisanId: null, cardId: null };
  }
  if (!registryNumber) throw new Error(`${file.id} is approved without a number`);
  const { years } = await ruleValue(tx, "card.validity", now);
  const artisanId = await admitArtisan(tx, {
    ...{ applicationId: file.id, registryNumber, by, at: now },
    validUntil: validUntil(dayInMorocco(now), years),
  });
  await moveFile(tx, file, "approved", { artisanId, dueAt: null, updatedAt: now });
  await writeEvent(tx, file, {
    ...{ kind: "approved", state: "approved", at: now, by },
    ...{ note, isPublic: true },
  });
  const { cardId } = await issueCard.within(tx, { actor, now }, { artisanId });
  await tellApplicant(tx, file, "application-approved", now);
  return { artisanId, cardId };
}

/** Public pages that a decision changes. */
export const staleAfter = ({ artisanId }: Pick<Settled, "artisanId">): string[] =>
  artisanId ? [tags.artisans(), tags.artisan(artisanId), tags.home(), tags.crafts(), tags.chambers()] : [];
