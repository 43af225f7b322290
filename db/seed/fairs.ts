import type { Tx } from "#db/client.ts";
import { demonstrationCriteria, demonstrationFairs } from "#db/seed/data/fairs.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { dayInMorocco } from "#lib/days.ts";
import { makeFair } from "#tests/factories/fairs.ts";
import { stableId } from "#tests/factories/stable-id.ts";

type At = (day: number, minutes?: number) => Date;

/** Two imaginary fairs: one that was held, with its draw, and one whose call is open. */
export async function seedFairs(tx: Tx, data: Dataset, at: At): Promise<void> {
  const known = (key: string) => data.people.some((one) => one.key === key);
  const makers = data.artisans
    .filter(
      ({ key, chamberKey }) => chamberKey === "fes" && data.pieces.some((one) => one.artisanKey === key),
    )
    .slice(0, 5);
  for (const { phase, days, chamberKey, stands, applicants, ...words } of demonstrationFairs) {
    const day = (n: number) => dayInMorocco(at(n));
    const startsOn = day(days.starts);
    const officers = chamberKey ? ["curator.fes", "officer.fes"] : ["mda", "federation"];
    if (!officers.every(known)) continue;
    await makeFair(tx, phase, {
      ...words,
      id: stableId("fair", words.key),
      slug: `${words.key}-${startsOn.slice(0, 4)}`,
      chamberId: chamberKey ? stableId("chamber", chamberKey) : null,
      ...{ startsOn, endsOn: day(days.ends), callFrom: day(days.callFrom), callUntil: day(days.callUntil) },
      ...{ isDemonstration: true, answerDays: 7, criteria: demonstrationCriteria, stands },
      officers: officers.map((key) => stableId("user", key)),
      reason: "Démonstration : dossier complet, pièces soignées.",
      applicants: makers.slice(0, applicants).map(({ key }, n) => ({
        artisanId: stableId("artisan", key),
        pieceIds: data.pieces
          .filter((one) => one.artisanKey === key)
          .slice(0, 3)
          .map((one) => stableId("piece", one.key)),
        answers: demonstrationCriteria.map(({ answer }) => answer),
        ...(phase === "over"
          ? {
              // The first two are equal: the draw decided between them.
              points: [
                [8 - Math.max(0, n - 1), 7, 8],
                [8, 8 - Math.max(0, n - 1), 7],
              ],
              answer: "confirmed" as const,
            }
          : {}),
      })),
    });
  }
}
