import { createHash, randomUUID } from "node:crypto";
import { ownerMark } from "#features/sell/domain/owner-mark.ts";
import { receivePart, receivePiece } from "#features/sell/index.ts";
import { env } from "#lib/env.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import type { Workshop } from "#tests/integration/listing/workshop.ts";

const userOf = (actor: Actor) => (actor.kind === "person" ? actor.userId : "");
const headers = () => ({ origin: env().CANONICAL_ORIGIN, "sec-fetch-site": "same-origin" });

export type Answer = {
  status: number;
  ok: boolean;
  code?: string;
  received?: number;
  state?: string;
  pieceId?: string;
};

async function read(response: Response): Promise<Answer> {
  return { status: response.status, ...((await response.json()) as Omit<Answer, "status">) };
}

export type SentFile = { id: string; kind: "photo" | "voice"; bytes: Buffer };
export const fileOf = (bytes: Buffer, kind: "photo" | "voice" = "photo"): SentFile => ({
  id: randomUUID(),
  kind,
  bytes,
});

type Over = { sha256?: string; owner?: string; headers?: Record<string, string> };

/** A part of a file as a phone sends it. */
export function partOf(
  actor: Actor,
  file: SentFile,
  [from, to]: readonly [number, number],
  over: Over = {},
): Request {
  const query = new URLSearchParams({
    ...{ owner: over.owner ?? ownerMark(userOf(actor)), kind: file.kind, size: String(file.bytes.length) },
    ...{ offset: String(from), sha256: over.sha256 ?? createHash("sha256").update(file.bytes).digest("hex") },
  });
  return new Request(`http://test/api/sell/uploads/${file.id}?${query}`, {
    ...{ method: "PUT", headers: over.headers ?? headers() },
    body: new Uint8Array(file.bytes.subarray(from, to)),
  });
}

/** Sends a part of a file as a phone does. */
export const sendPart = async (
  actor: Actor,
  file: SentFile,
  part: readonly [number, number],
  over: Over = {},
): Promise<Answer> => read(await receivePart({ actor }, partOf(actor, file, part, over), file.id));

export const sendWhole = (actor: Actor, file: SentFile) => sendPart(actor, file, [0, file.bytes.length]);

/** Sends a piece as a phone does. */
export async function sendPiece(actor: Actor, piece: object): Promise<Answer> {
  const request = new Request(`http://test/api/sell/pieces?owner=${ownerMark(userOf(actor))}`, {
    ...{ method: "POST", headers: { ...headers(), "content-type": "application/json" } },
    body: JSON.stringify(piece),
  });
  return read(await receivePiece({ actor }, request));
}

/** A draft with a photograph, described in words unless told otherwise. */
export const draftOf = ({ makerId, craftId }: Workshop, photo: SentFile, over: object = {}) => ({
  ...{ clientId: randomUUID(), artisanId: makerId, craftId, title: {}, description: { fr: "Faite ici." } },
  ...{ materialKeys: ["wool"], careKeys: ["dry_cloth"], lengthMm: "40", widthMm: "", heightMm: "" },
  ...{ weightGrams: "2500", price: "1200", availability: "unique", units: "", leadDays: "" },
  ...{ photos: [{ uploadId: photo.id, view: "front" }], voice: null },
  ...over,
});
