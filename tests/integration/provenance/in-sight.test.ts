import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { closeDatabases, database } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { card } from "#db/schema/cards.ts";
import { credential } from "#db/schema/provenance.ts";
import { signCards } from "#features/cards/index.ts";
import { getCredentialProof } from "#features/provenance/index.ts";
import { createClaimCode, getCardFacts } from "#features/verify/index.ts";
import { newId } from "#lib/ids/ids.ts";
import { settingsOf, systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { makePiece, makeWorkshop, type Workshop } from "./workshop.ts";

const system = systemActor("test");
let workshop: Workshop;
let code: string;
beforeAll(async () => {
  workshop = await makeWorkshop();
  const { tag, ids, officers } = workshop;
  code = `CARD${tag.toUpperCase()}0000`;
  const [registryNumber, at] = [`R-${tag}`, new Date("2026-01-01T00:00:00Z")];
  await owner().update(artisan).set({ registryNumber }).where(eq(artisan.id, ids.artisan));
  await owner()
    .insert(card)
    .values({
      ...{ id: newId("card"), number: `T-${tag}`, code, artisanId: ids.artisan, chamberId: ids.chamber },
      ...{ registryNumber, holderName: { fr: "Artisane" }, trade: { fr: "Potière" }, kind: "maalem" },
      ...{
        validFrom: "2026-01-01",
        validUntil: "2031-01-01",
        stateAt: at,
        issuedAt: at,
        issuedBy: officers[0],
      },
    });
  unwrap(await signCards({ actor: system }, { artisanId: ids.artisan }));
});
afterAll(closeDatabases);

const count = async (rows: Promise<unknown>) =>
  Number(((await rows) as { rows: { n: string }[] }).rows[0]?.n);

describe("what a reader of the published views is shown", () => {
  it("of a card's signed form: nothing, unless they have its code", async () => {
    const reader = database("public_reader");
    expect(
      await count(
        reader.execute(sql`select count(*) as n from published.credential where card_id is not null`),
      ),
    ).toBe(0);
    await expect(reader.execute(sql`select 1 from credential`)).rejects.toThrow();
    expect((await getCardFacts({ cardCode: "NOSUCHCODE000000" })).signed).toBeNull();
    const { signed } = await getCardFacts({ cardCode: code });
    const [row] = await owner().select().from(credential).where(eq(credential.kind, "artisan_card"));
    expect(signed?.record).toEqual(row);
    // The proof of its entry is for whoever knows its name, and holds nothing of the card.
    const proof = (await getCredentialProof({ credentialId: row?.id ?? "" })) ?? "";
    expect(proof).toContain("c2sp.org/tlog-proof@v1");
    expect(proof).not.toContain("Artisane");
  });
});

describe("codes and counts of labels", () => {
  it("are in sight of the product alone, whoever asks", async () => {
    const { id } = await makePiece(workshop);
    const asOfficer = <T>(work: Parameters<typeof withActorSettings<T>>[2]) =>
      withActorSettings(database(), settingsOf(workshop.officer(0)), work);
    expect(await asOfficer((tx) => createClaimCode(tx, id, new Date()))).toMatch(/\S{8}/);
    await owner().execute(sql`insert into piece_scan values (${id}, 'MA-03', '2026-01-01', 3)`);
    for (const table of ["claim_code", "piece_scan"]) {
      const all = sql`select count(*) as n from ${sql.identifier(table)}`;
      expect(await count(asOfficer((tx) => tx.execute(all)))).toBe(0);
      expect(await count(withActorSettings(database(), settingsOf(system), (tx) => tx.execute(all)))).toBe(1);
      await expect(database("public_reader").execute(all)).rejects.toThrow();
    }
    await expect(
      asOfficer((tx) => tx.execute(sql`insert into piece_scan values (${id}, 'FR', '2026-01-01', 1)`)),
    ).rejects.toThrow();
  });
});
