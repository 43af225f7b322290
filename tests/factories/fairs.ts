import { eq } from "drizzle-orm";
import type { Database, Tx } from "#db/client.ts";
import type { FairApplicationState } from "#db/schema/fairs.ts";
import {
  fair,
  fairAnswer,
  fairApplication,
  fairCriterion,
  fairPiece,
  fairScore,
  fairSeed,
  fairStand,
} from "#db/schema/index.ts";
import { seedPlace } from "#features/fairs/commands/publish-fair.ts";
import { rankByDraw } from "#features/fairs/draw.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import { seal } from "#lib/crypto/seal.ts";
import { type Id, newId } from "#lib/ids/ids.ts";

type Row = typeof fair.$inferInsert;
type Three = { ar: string; fr: string; en: string };

export type FairInput = Partial<Row> & {
  criteria?: readonly { title: Three; measure: Three; weight: number }[];
  stands?: readonly { number: string; widthCm: number; depthCm: number }[];
  seedText?: string;
  applicants?: readonly {
    artisanId: Id<"artisan">;
    pieceIds?: readonly Id<"piece">[];
    answers?: readonly string[];
    /** Of each officer, criterion by criterion. */
    points?: readonly (readonly number[])[];
    /** What became of an offered stand. */
    answer?: Extract<FairApplicationState, "confirmed" | "declined">;
  }[];
  officers?: readonly Id<"user">[];
  reason?: string;
};

const same = (text: string): Three => ({ ar: text, fr: text, en: text });
const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/**
 * A fair as the commands leave it: a draft, published, or drawn with its stands offered in the order of the draw. `phase` sets the
 * dates around today unless they are given.
 */
export async function makeFair(
  db: Database | Tx,
  phase: "draft" | "call" | "choosing" | "coming" | "open" | "over",
  input: FairInput = {},
) {
  const { criteria, stands, applicants = [], officers = [], seedText, reason, ...over } = input;
  const id = over.id ?? newId("fair");
  const seed = seedText ?? sha256Hex(`seed of ${id}`);
  const starts = { draft: 30, call: 30, choosing: 10, coming: 5, open: -1, over: -20 }[phase];
  const callUntil = phase === "draft" || phase === "call" ? 10 : starts - 3;
  const row = {
    slug: `salon-${id.slice(-12)}`,
    ...{ title: same("Salon d'essai"), intro: same("Un salon."), place: same("Halle"), town: same("Fès") },
    ...{ directions: same("Bus 10"), hours: same("10 h – 19 h"), answerDays: 5 },
    ...{ startsOn: dayFrom(starts), endsOn: dayFrom(starts + 3) },
    ...{ callFrom: dayFrom(callUntil - 12), callUntil: dayFrom(callUntil) },
    ...over,
    id,
    state: "draft" as const,
  };
  await db.insert(fair).values(row);
  const asked = (criteria ?? [{ title: same("Question"), measure: same("Mesure"), weight: 10 }]).map(
    (criterion, index) => ({ ...criterion, id: newId("fairCriterion"), fairId: id, position: index + 1 }),
  );
  const places = (stands ?? [{ number: "A1", widthCm: 300, depthCm: 200 }]).map((stand, index) => ({
    ...{ ...stand, id: newId("fairStand"), fairId: id, position: index + 1 },
  }));
  await db.insert(fairCriterion).values(asked);
  await db.insert(fairStand).values(places);
  const made = {
    id,
    slug: row.slug,
    criteria: asked,
    stands: places,
    applicationIds: [] as Id<"fairApplication">[],
  };
  if (phase === "draft") return made;
  const publishedAt = new Date(`${row.callFrom}T08:00:00Z`);
  await db
    .update(fair)
    .set({ state: "published", publishedAt, seedHash: sha256Hex(seed) })
    .where(eq(fair.id, id));
  const applications = applicants.map((one, index) => ({
    ...one,
    ...{ id: newId("fairApplication"), number: index + 1 },
    total: asked.reduce(
      (sum, { weight }, n) => sum + (one.points ?? []).reduce((all, own) => all + (own[n] ?? 0), 0) * weight,
      0,
    ),
  }));
  made.applicationIds = applications.map((one) => one.id);
  for (const one of applications) {
    await db.insert(fairApplication).values({
      ...{ id: one.id, fairId: id, artisanId: one.artisanId, number: one.number },
      ...{ isDemonstration: over.isDemonstration ?? false, createdAt: publishedAt },
    });
    await db.insert(fairAnswer).values(
      asked.map((criterion, n) => ({
        ...{ applicationId: one.id, criterionId: criterion.id, answer: one.answers?.[n] ?? "Réponse" },
      })),
    );
    if (one.pieceIds?.length)
      await db
        .insert(fairPiece)
        .values(one.pieceIds.map((pieceId, n) => ({ applicationId: one.id, pieceId, position: n + 1 })));
    for (const [n, given] of (one.points ?? []).entries()) {
      const officerId = officers[n];
      if (!officerId) throw new Error("more points than officers");
      await db.insert(fairScore).values(
        asked.map((criterion, c) => ({
          ...{ applicationId: one.id, criterionId: criterion.id, officerId, points: given[c] ?? 0 },
          ...{ reason: reason ?? "Motif d'essai", at: publishedAt },
        })),
      );
    }
  }
  if (phase === "call" || phase === "choosing") {
    await db.insert(fairSeed).values({ fairId: id, sealed: seal(seed, seedPlace(id)) });
    return made;
  }
  const drawnAt = new Date(`${row.callUntil}T20:00:00Z`);
  await db.update(fair).set({ state: "drawn", drawnAt, seed }).where(eq(fair.id, id));
  const drawn = rankByDraw(
    applications.map(({ number, total }) => ({ number, points: total })),
    seed,
    row.slug,
  );
  for (const { number, points, lot, rank } of drawn) {
    const one = applications.find((found) => found.number === number);
    if (!one) throw new Error("drawn from nowhere");
    const stand = places[rank - 1];
    const where = eq(fairApplication.id, one.id);
    await db
      .update(fairApplication)
      .set({
        ...{ points, lot, rank, state: stand ? ("offered" as const) : ("waiting" as const) },
        ...(stand ? { standId: stand.id, offeredAt: drawnAt, answerBy: daysAfter(drawnAt, 5) } : {}),
      })
      .where(where);
    if (stand && one.answer)
      await db.update(fairApplication).set({ state: one.answer, answeredAt: drawnAt }).where(where);
  }
  return made;
}

const daysAfter = (at: Date, days: number) => new Date(at.getTime() + days * 86_400_000);

/** A fair that is open today, where the maker has a confirmed stand. */
export async function makeOpenStand(db: Database | Tx, artisanId: Id<"artisan">, over: FairInput = {}) {
  const made = await makeFair(db, "open", { ...over, applicants: [{ artisanId, answer: "confirmed" }] });
  const [applicationId] = made.applicationIds;
  if (!applicationId) throw new Error("no application");
  return { ...made, applicationId };
}
