import type { Tx } from "#db/client.ts";
import { bankAccount } from "#db/schema/payouts.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { sealRib } from "#features/payouts/index.ts";
import { stableId, stableNumber } from "#tests/factories/stable-id.ts";

type At = (day: number, minutes?: number) => Date;

/** Digits of no bank (its code would be 999) with a key that fits. */
function inventedRib(key: string): string {
  const account = String(stableNumber(`account of ${key}`, 1_000_000_000)).padStart(16, "0");
  const digits = `999000${account}`;
  return digits + String(97n - ((BigInt(digits) * 100n) % 97n)).padStart(2, "0");
}

/** The accounts of makers who can sign in where their chamber has a manager: asked for and approved a month ago. */
export async function seedAccounts(tx: Tx, data: Dataset, at: At): Promise<void> {
  for (const person of data.people) {
    const { artisanKey, chamberKey } = person;
    const manager = data.people.find(
      (other) => other.chamberKey === chamberKey && other.roles.includes("manager"),
    );
    if (!artisanKey || !chamberKey || !manager) continue;
    const id = stableId("bankAccount", person.key);
    const rib = inventedRib(person.key);
    await tx.insert(bankAccount).values({
      id,
      artisanId: stableId("artisan", artisanKey),
      chamberId: stableId("chamber", chamberKey),
      sealedRib: sealRib(id, rib),
      lastFour: rib.slice(-4),
      holder: person.name.latin,
      state: "approved",
      requestedBy: stableId("user", person.key),
      requestedAt: at(-34),
      usableFrom: at(-31),
      decidedBy: stableId("user", manager.key),
      decidedAt: at(-33),
    });
  }
}
