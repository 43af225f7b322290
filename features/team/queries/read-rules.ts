import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { piece, sharePart, shareRule, workshopMember } from "#db/schema/index.ts";
import type { SharePart } from "#features/team/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

export type RecordedRule = {
  id: Id<"shareRule">;
  pieceId: Id<"piece"> | null;
  piece: LocalizedText | null;
  validFrom: string;
  recordedAt: string;
  parts: SharePart[];
};

/** Every rule a workshop ever recorded, the last to begin first. */
export async function readRules(tx: Tx, artisanId: Id<"artisan">): Promise<RecordedRule[]> {
  const rules = await tx
    .select({ rule: shareRule, title: piece.title })
    .from(shareRule)
    .leftJoin(piece, eq(piece.id, shareRule.pieceId))
    .where(eq(shareRule.artisanId, artisanId))
    .orderBy(desc(shareRule.validFrom), desc(shareRule.createdAt));
  if (rules.length === 0) return [];
  const parts = await tx
    .select({ part: sharePart, name: workshopMember.name })
    .from(sharePart)
    .leftJoin(workshopMember, eq(workshopMember.id, sharePart.memberId))
    .where(eq(sharePart.artisanId, artisanId))
    .orderBy(asc(sharePart.position));
  return rules.map(({ rule: { id, pieceId, validFrom, createdAt }, title }) => ({
    ...{ id, pieceId, piece: title, validFrom, recordedAt: createdAt.toISOString() },
    parts: parts
      .filter(({ part }) => part.ruleId === id)
      .map(({ part, name }) => ({ memberId: part.memberId, name, basisPoints: part.basisPoints })),
  }));
}
