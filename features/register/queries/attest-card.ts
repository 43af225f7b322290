import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { ScannedCard } from "#features/register/attestation-schema.ts";
import { lists, type Standing } from "#features/register/schema.ts";
import { dayInMorocco } from "#features/rules/index.ts";

type Row = Omit<ScannedCard, "isInForce"> & { state: string; standing: Standing };

/** The card of ours that has a code, whatever its chamber: what its public check shows. Null when there is none. */
export async function scannedCard(tx: Tx, code: string, at: Date): Promise<ScannedCard | null> {
  const { rows } = (await tx.execute(sql`select number, registry_number as "registryNumber",
    holder_name as "holderName", valid_until::text as "validUntil", state, standing
    from published.card where code = ${code}`)) as unknown as { rows: Row[] };
  const [row] = rows;
  if (!row) return null;
  const { state, standing, ...card } = row;
  const isInForce = state === "active" && card.validUntil >= dayInMorocco(at) && lists(standing);
  return { ...card, isInForce };
}
