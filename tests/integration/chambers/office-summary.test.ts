import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabases } from "#db/client.ts";
import { artisan, type Standing } from "#db/schema/artisans.ts";
import { chamber, region } from "#db/schema/chambers.ts";
import { listChambers, officeSummary } from "#features/chambers/index.ts";
import { randomToken } from "#lib/crypto/digest.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { type Actor, anonymous, type Role } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";

const mark = randomToken(6);

async function makeChamber(): Promise<Id<"chamber">> {
  const id = newId("chamber");
  const code = `T-${id}`;
  await owner()
    .insert(region)
    .values({ code, name: { fr: "Région d'essai" } });
  await owner()
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

const addArtisan = (chamberId: Id<"chamber">, name: string, state: Standing) =>
  owner()
    .insert(artisan)
    .values({
      key: `${mark}-${name}`,
      chamberId,
      kind: "maalem",
      state,
      name: { fr: name },
      town: { fr: "Ville" },
      story: { fr: "Histoire" },
    });

const staff = (chamberId: Id<"chamber">, role: Role = "registrar"): Actor => ({
  kind: "person",
  userId: newId("user"),
  email: "officer@example.test",
  grants: [{ role, chamberId }],
  secondFactorAt: new Date(),
});

let ours: Id<"chamber">;
let theirs: Id<"chamber">;

beforeAll(async () => {
  ours = await makeChamber();
  theirs = await makeChamber();
  await addArtisan(ours, "registered-1", "registered");
  await addArtisan(ours, "suspended-1", "suspended");
  await addArtisan(ours, "reinstated-1", "reinstated");
  await addArtisan(theirs, "elsewhere", "registered");
});

afterAll(closeDatabases);

describe("the office of a chamber", () => {
  it.each(["registrar", "verifier", "curator", "manager"] as const)(
    "shows its %s its own artisans, suspended ones first",
    async (role) => {
      const office = unwrap(await officeSummary({ actor: staff(ours, role) }, { chamberId: ours }));
      expect(office.artisans.map((row) => row.name.fr)).toEqual([
        "suspended-1",
        "registered-1",
        "reinstated-1",
      ]);
      expect(office.counts).toEqual({ applications: 0, registered: 2, suspended: 1, publishedPieces: 0 });
      expect(office.chamber).toMatchObject({
        id: ours,
        seatEvidence: "reported",
        seatRecordedOn: "2026-11-01",
      });
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
      artisans: 2,
    });
  });
});
