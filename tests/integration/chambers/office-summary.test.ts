import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabases, database } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { chamber, region } from "#db/schema/chambers.ts";
import { listChambers, officeSummary } from "#features/chambers/index.ts";
import { randomToken } from "#lib/crypto/digest.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { type Actor, anonymous, type Role } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

const mark = randomToken(6);

async function makeChamber(): Promise<Id<"chamber">> {
  const id = newId("chamber");
  const code = `T-${id}`;
  await database()
    .insert(region)
    .values({ code, name: { fr: "Région d'essai" } });
  await database()
    .insert(chamber)
    .values({
      id,
      regionCode: code,
      key: id,
      name: { fr: "Chambre d'essai" },
      seat: { fr: "Ville d'essai" },
      seatEvidence: "reported",
      seatSource: "Annuaire d'essai",
      seatRecordedOn: "2026-11-01",
    });
  return id;
}

const addArtisan = (chamberId: Id<"chamber">, name: string, state: "applied" | "verified" | "suspended") =>
  database()
    .insert(artisan)
    .values({
      key: `${mark}-${name}`,
      chamberId,
      kind: "maalem",
      state,
      name: { fr: name },
      town: { fr: "Ville" },
      story: { fr: "Histoire" },
      contactEmail: "artisan@example.test",
    });

const staff = (chamberId: Id<"chamber">, role: Role = "officer"): Actor => ({
  kind: "person",
  userId: newId("user"),
  email: "officer@example.test",
  grants: [{ role, chamberId }],
});

let ours: Id<"chamber">;
let theirs: Id<"chamber">;

beforeAll(async () => {
  ours = await makeChamber();
  theirs = await makeChamber();
  await addArtisan(ours, "verified-1", "verified");
  await addArtisan(ours, "suspended-1", "suspended");
  await addArtisan(ours, "applied-1", "applied");
  await addArtisan(ours, "applied-2", "applied");
  await addArtisan(theirs, "elsewhere", "verified");
});

afterAll(closeDatabases);

describe("the office of a chamber", () => {
  it.each(["officer", "curator", "manager"] as const)(
    "shows its %s its own artisans, waiting ones first",
    async (role) => {
      const office = unwrap(await officeSummary({ actor: staff(ours, role) }, { chamberId: ours }));
      expect(office.artisans.map((row) => row.name.fr)).toEqual([
        "applied-1",
        "applied-2",
        "suspended-1",
        "verified-1",
      ]);
      expect(office.counts).toEqual({ applied: 2, verified: 1, suspended: 1, publishedPieces: 0 });
      expect(office.chamber).toMatchObject({
        id: ours,
        seatEvidence: "reported",
        seatRecordedOn: "2026-11-01",
      });
      expect(JSON.stringify(office)).not.toContain("artisan@example.test");
    },
  );

  it("does not exist for the staff of another chamber, an institution, an artisan or a visitor", async () => {
    const outsiders: Actor[] = [
      staff(theirs),
      { ...staff(theirs), grants: [{ role: "ministry" }] } as Actor,
      { ...staff(theirs), grants: [{ role: "admin" }] } as Actor,
      { ...staff(theirs), grants: [{ role: "artisan", artisanId: newId("artisan") }] } as Actor,
      anonymous,
    ];
    for (const actor of outsiders) {
      expect(await officeSummary({ actor }, { chamberId: ours })).toEqual({
        ok: false,
        error: { code: "NOT_FOUND" },
      });
    }
  });
});

describe("the list of chambers", () => {
  it("counts verified artisans only and is read with the rights of the public", async () => {
    const found = (await listChambers({})).find((entry) => entry.id === ours);
    expect(found).toEqual({
      id: ours,
      key: ours,
      regionCode: `T-${ours}`,
      regionName: { fr: "Région d'essai" },
      name: { fr: "Chambre d'essai" },
      seat: { fr: "Ville d'essai" },
      artisans: 1,
    });
  });
});
