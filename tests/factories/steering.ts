import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { programmeContract, programmeEntry, programmeTarget } from "#db/schema/steering.ts";
import { contractDigestOf } from "#features/steering/index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";

type ContractInput = {
  chamberId: Id<"chamber">;
  year?: number;
  targets?: Readonly<Record<string, number>>;
  /** Who signed it; a draft without. */
  signedBy?: Id<"user">;
};

/** A contract of a chamber with its targets. */
export async function makeContract(db: Database, input: ContractInput): Promise<Id<"contract">> {
  const { chamberId, year = 2026, targets = { valid_cards: 40, fairs: 1 }, signedBy } = input;
  const id = newId("contract");
  await db.insert(programmeContract).values({ id, chamberId, year });
  const rows = Object.entries(targets).map(([indicator, target]) => ({ indicator, target }));
  await db.insert(programmeTarget).values(rows.map((row) => ({ contractId: id, ...row })));
  if (!signedBy) return id;
  await db
    .update(programmeContract)
    .set({
      ...{ state: "signed", digest: contractDigestOf(chamberId, year, rows) },
      ...{ signedBy, signedAt: new Date("2026-02-01T10:00:00Z") },
    })
    .where(and(eq(programmeContract.id, id), eq(programmeContract.state, "draft")));
  return id;
}

type EntryInput = {
  chamberId: Id<"chamber">;
  enteredBy: Id<"user">;
  indicator?: string;
  quarter?: number;
  value?: number;
  isSigned?: boolean;
};

/** An entered value without its file, as a demonstration has it. */
export async function makeEntry(db: Database, input: EntryInput): Promise<Id<"programmeEntry">> {
  const { chamberId, enteredBy, indicator = "women_artisans", quarter = 1, value = 12, isSigned } = input;
  const id = newId("programmeEntry");
  await db.insert(programmeEntry).values({
    ...{
      id,
      chamberId,
      indicator,
      year: 2026,
      quarter,
      value,
      note: "Relevé",
      enteredBy,
      isDemonstration: true,
    },
    ...(isSigned ? { state: "signed" as const, signedBy: enteredBy, signedAt: new Date() } : {}),
  });
  return id;
}
