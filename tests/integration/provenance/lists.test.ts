import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabases } from "#db/client.ts";
import { credential, statusList } from "#db/schema/provenance.ts";
import { changeCredentials, issueCredential, signLists } from "#features/provenance/index.ts";
import { verifyPiece } from "#features/verify/index.ts";
import { type Credential, parseSecured, statusesOf } from "#lib/credentials/credential.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { asSystem, recordOf, signedPiece } from "./harm.ts";
import { verifyOffline } from "./outside.ts";
import { serveLog } from "./served.ts";
import { makePiece, makeWorkshop, type Workshop } from "./workshop.ts";

const origin = "http://localhost:3000";
let served: Awaited<ReturnType<typeof serveLog>>;
let workshop: Workshop;
beforeAll(async () => {
  [served, workshop] = [await serveLog(), await makeWorkshop()];
});
afterAll(async () => {
  await served.close();
  await closeDatabases();
});

/** Signs a record of a new piece, in lists of which three places are given out. */
async function inShortList(model: Credential): Promise<{ serial: string; id: string }> {
  const piece = await makePiece(workshop);
  const chamber = { id: workshop.ids.chamber, key: workshop.chamberKey, name: { fr: "Chambre" } };
  const { credentialId: id } = await asSystem((tx) =>
    issueCredential(
      tx,
      {
        ...{ kind: "piece_record", chamber, subject: { pieceId: piece.id }, listLength: 3 },
        build: (common) => ({
          ...model,
          ...{ id: common.id, credentialStatus: common.statuses },
          credentialSubject: {
            ...model.credentialSubject,
            ...{ id: `${origin}/p/${piece.serial}`, serialNumber: piece.serial },
          },
        }),
      },
      new Date(),
    ),
  );
  return { serial: piece.serial, id };
}

const listsNamed = async (serial: string) => {
  const document = parseSecured((await recordOf(serial)).document);
  return document ? statusesOf(document).map((entry) => entry.statusListCredential) : [];
};
const page = async (serial: string) => (await verifyPiece(serial, new Date()))?.verdict.cause;

it("a list that is full is followed by another, and each is read, raised and signed again by itself", async () => {
  const { proof: _proofs, ...model } = (await recordOf((await signedPiece(workshop)).serial))
    .document as Credential;
  const made: { serial: string; id: string }[] = [];
  for (let n = 0; n < 8; n++) made.push(await inShortList(model as Credential));

  const rows = await owner().select().from(statusList).where(eq(statusList.chamberId, workshop.ids.chamber));
  for (const purpose of ["revocation", "suspension"] as const) {
    const numbers = rows.filter((row) => row.purpose === purpose).map((row) => row.number);
    expect(numbers.sort()).toEqual([1, 2, 3].slice(0, numbers.length));
    expect(numbers.length).toBeGreaterThan(1);
  }
  const places = await owner()
    .select({ place: credential.statusIndex })
    .from(credential)
    .where(eq(credential.chamberId, workshop.ids.chamber));
  expect(new Set(places.map(({ place }) => place)).size).toBe(9);

  const base = `${origin}/status/${workshop.chamberKey}`;
  const late = [];
  for (const one of made) if ((await listsNamed(one.serial))[0] === `${base}/revocation/2`) late.push(one);
  const [revoked, kept] = late;
  if (!revoked || !kept) throw new Error("nothing stands in the second list");
  const chamber = { id: workshop.ids.chamber, key: workshop.chamberKey };
  await asSystem((tx) => changeCredentials(tx, { chamber, ids: [revoked.id], to: "revoked" }, new Date()));
  await asSystem((tx) => changeCredentials(tx, { chamber, ids: [kept.id], to: "suspended" }, new Date()));

  // The page and the script read the list that the record names, and neither takes one list's place for another's.
  const rest = made.filter((one) => one !== revoked && one !== kept);
  expect([await page(revoked.serial), await page(kept.serial)]).toEqual([
    "revoked_record",
    "suspended_record",
  ]);
  for (const { serial } of rest) expect(await page(serial)).toBe("authentic");
  const offline = (serial: string) => verifyOffline(`${origin}/p/${serial}`, "--via", served.base);
  expect(await offline(revoked.serial)).toMatchObject({ verdict: "revoked" });
  expect(await offline(kept.serial)).toMatchObject({ verdict: "suspended" });
  expect(await offline(rest[0]?.serial ?? "")).toMatchObject({ verdict: "authentic" });

  const now = new Date(Date.now() + 31 * 60_000);
  unwrap(await signLists({ actor: systemActor("test"), now }, {}));
  const again = await owner().select().from(statusList).where(eq(statusList.chamberId, workshop.ids.chamber));
  expect(again).toHaveLength(rows.length);
  expect(again.every((row) => row.signedAt.getTime() === now.getTime())).toBe(true);
});
