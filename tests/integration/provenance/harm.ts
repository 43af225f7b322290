import { and, desc, eq, sql } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database, type Tx } from "#db/client.ts";
import { logCheckpoint, logEntry, logNode } from "#db/schema/provenance.ts";
import { logCosignature } from "#db/schema/transparency.ts";
import {
  chamberDid,
  changeCredentials,
  issueCredential,
  issuePieceRecord,
} from "#features/provenance/index.ts";
import { ensureKey } from "#features/provenance/keys/ensure-key.ts";
import { getPieceFacts } from "#features/verify/index.ts";
import type { Credential } from "#lib/credentials/credential.ts";
import { credentialDigest } from "#lib/credentials/digest.ts";
import { generateKey, readPublicKey, type SigningKey, signBytes } from "#lib/credentials/keys.ts";
import { signCredential } from "#lib/credentials/sign.ts";
import { settingsOf, systemActor } from "#lib/kernel/actor.ts";
import { checkpointText, formatNote } from "#lib/merkle/checkpoint.ts";
import { leafHash } from "#lib/merkle/hash.ts";
import { completedNodes, nodesIn, type PlacedNode, treeRoot } from "#lib/merkle/tree.ts";
import { owner } from "#tests/factories/owner.ts";
import type { Harm } from "./cases.ts";
import { makePiece, type Workshop } from "./workshop.ts";

const origin = "http://localhost:3000";
const actor = systemActor("test");
export const asSystem = <T>(work: (tx: Tx) => Promise<T>) =>
  withActorSettings(database(), settingsOf(actor), work);

/** Changes rows as the owner of the database can: with the triggers that keep them switched off. */
export async function asTamperer(work: (tx: Tx) => Promise<unknown>): Promise<void> {
  await owner().transaction(async (tx) => {
    const kept = ["credential", "log_entry", "log_node", "log_checkpoint", "log_cosignature", "status_list"];
    const triggers = (verb: string) =>
      tx.execute(sql.raw(kept.map((table) => `alter table ${table} ${verb} trigger user`).join("; ")));
    await triggers("disable");
    await work(tx);
    await triggers("enable");
  });
}

export const chamberKeyOf = (workshop: Workshop): Promise<SigningKey> =>
  asSystem((tx) => {
    const did = chamberDid(origin, workshop.chamberKey);
    return ensureKey(tx, { did, chamberId: workshop.ids.chamber, purpose: "credentials" }, new Date());
  });

/** A piece of the workshop with a signed record. */
export async function signedPiece(workshop: Workshop) {
  const piece = await makePiece(workshop);
  await issuePieceRecord({ actor }, { pieceId: piece.id });
  return piece;
}

export async function recordOf(serial: string) {
  const record = (await getPieceFacts({ serial }))?.record;
  if (!record) throw new Error("the piece has no record");
  return record;
}

/** Puts another document in the record's place, with the digest that fits it. */
async function replaceRecord(serial: string, document: Credential, isHonest: boolean): Promise<void> {
  const { id } = await recordOf(serial);
  const digest = credentialDigest(document);
  await asTamperer((tx) =>
    tx.execute(
      isHonest
        ? sql`update credential set document = ${JSON.stringify(document)}::jsonb, digest = ${digest} where id = ${id}`
        : sql`update credential set document = ${JSON.stringify(document)}::jsonb where id = ${id}`,
    ),
  );
}

async function signAgain(serial: string, key: SigningKey, now = new Date()): Promise<void> {
  const { proof: _proofs, ...unsigned } = (await recordOf(serial)).document as Credential;
  const document = await signCredential(unsigned as Credential, key, { origin, now });
  await replaceRecord(serial, document, true);
}

/** Puts another list of revocations in its place: changed, and signed with the chamber's key as of `now`. */
async function signListAgain(
  workshop: Workshop,
  {
    key,
    now,
    change = (list) => list,
  }: { key: SigningKey; now: Date; change?: (list: Credential) => Credential },
): Promise<void> {
  const { rows } = (await owner().execute(
    sql`select document from status_list where chamber_id = ${workshop.ids.chamber} and purpose = 'revocation'`,
  )) as unknown as { rows: { document: Credential }[] };
  if (!rows[0]) throw new Error("the chamber has no list");
  const { proof: _proofs, ...list } = rows[0].document;
  const document = await signCredential(change(list as Credential), key, { origin, now });
  await asTamperer((tx) =>
    tx.execute(sql`update status_list set document = ${JSON.stringify(document)}::jsonb
      where chamber_id = ${workshop.ids.chamber} and purpose = 'revocation'`),
  );
}

/** Ends the chamber's key, which goes on to sign a minute later. */
async function endedKeyOf(workshop: Workshop): Promise<{ key: SigningKey; now: Date }> {
  const key = await chamberKeyOf(workshop);
  await owner().execute(
    sql`update issuer_key set ended_at = now(), end_reason = 'rotated' where id = ${key.id}`,
  );
  return { key, now: new Date(Date.now() + 60_000) };
}

/** Another tree's head of the newest size, signed with the log's own key: what a log that keeps two books would do. */
export async function forkedHead(): Promise<{ size: number; root: Buffer; note: string }> {
  const [newest] = await owner().select().from(logCheckpoint).orderBy(desc(logCheckpoint.size)).limit(1);
  const size = newest?.size ?? 0;
  return { size, ...(await signHead(size, Buffer.alloc(32, 7))) };
}

/** Exchanges one old entry and makes the whole tree fit again, with heads signed by the log's own key: a perfect forgery. */
export async function rewriteLog(index: number): Promise<void> {
  const rows = await owner().select().from(logEntry).orderBy(logEntry.index);
  const leaves = rows.map((row) =>
    row.index === index ? Buffer.from(row.leaf.toString().replace(/"time":"20/, '"time":"19')) : row.leaf,
  );
  const nodes: PlacedNode[] = [];
  for (const [at, leaf] of leaves.entries())
    nodes.push(...completedNodes(at, leafHash(leaf), nodesIn(nodes)));
  const heads = await owner().select().from(logCheckpoint);
  const signed = await Promise.all(
    heads.map(async ({ size }) => ({ size, ...(await signHead(size, treeRoot(size, nodesIn(nodes)))) })),
  );
  const changed = leaves[index] ?? Buffer.alloc(0);
  await asTamperer(async (tx) => {
    await tx
      .update(logEntry)
      .set({ leaf: changed, leafHash: leafHash(changed) })
      .where(eq(logEntry.index, index));
    for (const { level, index: at, hash } of nodes.filter((node) => node.level > 0))
      await tx
        .update(logNode)
        .set({ hash })
        .where(and(eq(logNode.level, level), eq(logNode.index, at)));
    await tx.delete(logCosignature);
    for (const { size, root, note } of signed)
      await tx.update(logCheckpoint).set({ root, note }).where(eq(logCheckpoint.size, size));
  });
}

async function signHead(size: number, root: Uint8Array): Promise<{ root: Buffer; note: string }> {
  const did = `did:web:${encodeURIComponent(new URL(origin).host)}`;
  const key = await asSystem((tx) => ensureKey(tx, { did, chamberId: null, purpose: "log" }, new Date()));
  const name = `${new URL(origin).host}/log`;
  const text = checkpointText({ origin: name, size, root });
  const { bytes } = await readPublicKey(key.publicKeyMultibase);
  const note = formatNote(text, name, bytes, await signBytes(key, Buffer.from(text)));
  return { root: Buffer.from(root), note };
}

const harming: Record<Harm, (workshop: Workshop, serial: string) => Promise<void>> = {
  none: async () => undefined,
  no_record: async (_, serial) => {
    const { id } = await recordOf(serial);
    await asTamperer(async (tx) => {
      await tx.execute(sql`update log_entry set credential_id = null where credential_id = ${id}`);
      await tx.execute(sql`delete from credential where id = ${id}`);
    });
  },
  revoked: (workshop, serial) => change(workshop, serial, "revoked"),
  suspended: (workshop, serial) => change(workshop, serial, "suspended"),
  // Issued anew below, with an end.
  expired: async () => undefined,
  tampered: async (_, serial) => {
    const document = structuredClone((await recordOf(serial)).document) as Credential;
    document.credentialSubject.widthMm = 999;
    await replaceRecord(serial, document, false);
  },
  wrong_issuer: async (_, serial) => {
    const { makeWorkshop } = await import("./workshop.ts");
    const other = await makeWorkshop();
    await signedPiece(other);
    await signAgain(serial, await chamberKeyOf(other));
  },
  unknown_key: async (workshop, serial) =>
    signAgain(serial, await generateKey(chamberDid(origin, workshop.chamberKey))),
  suspended_beside_stale: async (workshop, serial) => {
    await change(workshop, serial, "suspended");
    await harming.stale_list(workshop, serial);
  },
  stale_list: async (workshop) =>
    signListAgain(workshop, {
      key: await chamberKeyOf(workshop),
      now: new Date("2026-01-01T00:00:00Z"),
      change: (list) => ({
        ...list,
        validFrom: "2026-01-01T00:00:00Z",
        validUntil: "2026-01-01T01:00:00Z",
      }),
    }),
  endless_list: async (workshop) =>
    signListAgain(workshop, {
      key: await chamberKeyOf(workshop),
      now: new Date(),
      change: ({ validUntil: _end, ...list }) => list as Credential,
    }),
  ended_key_list: async (workshop) => signListAgain(workshop, await endedKeyOf(workshop)),
  ended_key: async (workshop, serial) => {
    const { key, now } = await endedKeyOf(workshop);
    await signAgain(serial, key, now);
  },
  log_entry_missing: async (_, serial) => {
    const { id } = await recordOf(serial);
    await asTamperer((tx) =>
      tx.execute(sql`update log_entry set credential_id = null where credential_id = ${id}`),
    );
  },
  log_forked: async () => {
    const { size, note } = await forkedHead();
    await asTamperer((tx) =>
      tx.execute(
        sql`update log_checkpoint set note = ${note}, root = ${Buffer.alloc(32, 7)} where size = ${size}`,
      ),
    );
  },
  log_entry_wrong: async (_, serial) => {
    const { id } = await recordOf(serial);
    await asTamperer((tx) =>
      tx.execute(sql`update credential set salt = ${Buffer.alloc(32, 9)} where id = ${id}`),
    );
  },
};

/** A signed piece of the workshop to which the harm was done. */
export async function harmedPiece(workshop: Workshop, harm: Harm): Promise<string> {
  if (harm === "expired") return expiredPiece(workshop);
  const { serial } = await signedPiece(workshop);
  await harming[harm](workshop, serial);
  return serial;
}

async function change(workshop: Workshop, serial: string, to: "revoked" | "suspended"): Promise<void> {
  const { id } = await recordOf(serial);
  const chamber = { id: workshop.ids.chamber, key: workshop.chamberKey };
  await asSystem((tx) => changeCredentials(tx, { chamber, ids: [id], to }, new Date()));
}

async function expiredPiece(workshop: Workshop): Promise<string> {
  const model = await signedPiece(workshop);
  const { proof: _proofs, ...signed } = (await recordOf(model.serial)).document as Credential;
  const piece = await makePiece(workshop);
  const chamber = { id: workshop.ids.chamber, key: workshop.chamberKey, name: { fr: "Chambre" } };
  await asSystem((tx) =>
    issueCredential(
      tx,
      {
        kind: "piece_record",
        chamber,
        subject: { pieceId: piece.id },
        build: ({ id, statuses }) => ({
          ...(signed as Credential),
          id,
          validFrom: "2026-02-01T00:00:00Z",
          validUntil: "2026-03-01T00:00:00Z",
          credentialStatus: statuses,
          credentialSubject: {
            ...(signed as Credential).credentialSubject,
            id: `${origin}/p/${piece.serial}`,
            serialNumber: piece.serial,
          },
        }),
      },
      new Date("2026-02-01T00:00:00Z"),
    ),
  );
  return piece.serial;
}
