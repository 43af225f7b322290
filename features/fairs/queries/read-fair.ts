import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { chamber, fair, fairStand } from "#db/schema/index.ts";
import { type FairFacts, phaseOf } from "#features/fairs/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

type Row = Omit<FairFacts, "chamberName" | "phase">;

/** What every page says of a fair. */
export function factsOf(row: Row, chamberName: LocalizedText | null, now: Date): FairFacts {
  const { id, slug, chamberId, state, title, town, place } = row;
  const { startsOn, endsOn, callFrom, callUntil, isDemonstration } = row;
  return {
    ...{ id, slug, chamberId, chamberName, state, phase: phaseOf(row, dayInMorocco(now)) },
    ...{ title, town, place, startsOn, endsOn, callFrom, callUntil, isDemonstration },
  };
}

/** A fair with the name of the chamber that holds it. */
export async function readFair(tx: Tx, fairId: Id<"fair">) {
  const [row] = await tx
    .select({ fair, chamberName: chamber.name })
    .from(fair)
    .leftJoin(chamber, eq(chamber.id, fair.chamberId))
    .where(eq(fair.id, fairId));
  return row ?? null;
}

export const readStandsOf = (tx: Tx, fairId: Id<"fair">) =>
  tx
    .select({ number: fairStand.number, widthCm: fairStand.widthCm, depthCm: fairStand.depthCm })
    .from(fairStand)
    .where(eq(fairStand.fairId, fairId))
    .orderBy(asc(fairStand.position));
