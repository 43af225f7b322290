import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { programmeContract, programmeEntry, programmeTarget } from "#db/schema/steering.ts";
import { demonstrationTargets } from "#db/seed/data/steering.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { contractDigestOf, takeSnapshot } from "#features/steering/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { stableId, stableNumber } from "#tests/factories/stable-id.ts";

type At = (day: number, minutes?: number) => Date;

/** The chamber whose contract of this year still waits for the federation. */
const waitingChamber = "souss";

/**
 * Invented promises of every chamber for this year and the last, values entered for quarters since, and the figures of all quarters
 * computed from what the demonstration holds. Only where the whole story is told.
 */
export async function seedSteering(tx: Tx, data: Dataset, at: At): Promise<void> {
  if (data.applications.length === 0) return;
  const year = Number(dayInMorocco(at(0)).slice(0, 4));
  for (const { key } of data.chambers)
    for (const one of [year - 1, year]) await seedContract(tx, data, key, one, at);
  for (const { key } of data.chambers) await seedEntries(tx, data, key, at);
  await takeSnapshot.within(tx, { actor: systemActor("seed"), now: at(0) }, {});
}

const managerOf = (data: Dataset, chamberKey: string) => {
  const own = data.people.find((one) => one.chamberKey === chamberKey && one.roles.includes("manager"));
  return stableId("user", own?.key ?? "federation2");
};

async function seedContract(tx: Tx, data: Dataset, chamberKey: string, year: number, at: At) {
  const id = stableId("contract", `${chamberKey} ${year}`);
  const chamberId = stableId("chamber", chamberKey);
  await tx.insert(programmeContract).values({ id, chamberId, year, isDemonstration: true });
  const targets = Object.entries(demonstrationTargets).map(([indicator, { from, spread }]) => ({
    indicator,
    target: from + stableNumber(`${chamberKey} ${indicator} ${year}`, spread),
  }));
  await tx.insert(programmeTarget).values(targets.map((one) => ({ contractId: id, ...one })));
  const digest = contractDigestOf(chamberId, year, targets);
  const move = (from: "draft" | "signed", values: Partial<typeof programmeContract.$inferInsert>) =>
    tx
      .update(programmeContract)
      .set(values)
      .where(and(eq(programmeContract.id, id), eq(programmeContract.state, from)));
  await move("draft", { state: "signed", digest, signedBy: managerOf(data, chamberKey), signedAt: at(-60) });
  if (chamberKey === waitingChamber && at(0).getFullYear() === year) return;
  await move("signed", {
    ...{ state: "validated", validatedBy: stableId("user", "federation"), validatedAt: at(-50) },
  });
}

/**
 * What no fact in Sanad says, for the last six quarters; one value of the running quarter waits for the federation. The first two
 * quarters also have values of figures that Sanad has come to count itself: they stay as history.
 */
async function seedEntries(tx: Tx, data: Dataset, chamberKey: string, at: At) {
  const chamberId = stableId("chamber", chamberKey);
  const makers = data.artisans.filter((one) => one.chamberKey === chamberKey).length;
  const current = dayInMorocco(at(0));
  const last = Number(current.slice(0, 4)) * 4 + Math.ceil(Number(current.slice(5, 7)) / 3) - 1;
  const signer = managerOf(data, chamberKey);
  for (let n = last - 6; n <= last; n += 1) {
    const [year, quarter] = [Math.floor(n / 4), (n % 4) + 1];
    const isWaiting = n === last;
    if (isWaiting && chamberKey !== waitingChamber) continue;
    const before = {
      skills_certified: 6 + stableNumber(`${chamberKey} skills ${n}`, 30),
      places_in_use: 8 + stableNumber(`${chamberKey} places ${n}`, 25),
    };
    const values = { women_artisans: Math.floor(makers / 2), ...(n < last - 4 ? before : {}) };
    await tx.insert(programmeEntry).values(
      Object.entries(values).map(([indicator, value]) => ({
        ...{ id: stableId("programmeEntry", `${chamberKey} ${indicator} ${n}`), chamberId, indicator },
        ...{
          year,
          quarter,
          value,
          note: "Démonstration : relevé imaginaire de la chambre.",
          enteredBy: signer,
        },
        ...{ state: isWaiting ? ("signed" as const) : ("validated" as const), isDemonstration: true },
        ...{ signedBy: signer, signedAt: at(-20) },
        ...(isWaiting ? {} : { decidedBy: stableId("user", "federation"), decidedAt: at(-10) }),
      })),
    );
  }
}
