import { createHash } from "node:crypto";

const ed25519Type = 0x01;

/** A log's head: name of the log, number of leaves, root. */
export type Checkpoint = { origin: string; size: number; root: Uint8Array };

/** Text of a checkpoint, as it is signed (C2SP tlog-checkpoint). Ends in a newline. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${Buffer.from(root).toString("base64")}\n`;
}

/** Short id of an Ed25519 key in signed notes: first four bytes of SHA-256(name ‖ newline ‖ 0x01 ‖ key) (C2SP signed-note). */
export function noteKeyId(name: string, publicKey: Uint8Array): Buffer {
  const hash = createHash("sha256").update(`${name}\n`).update(Buffer.of(ed25519Type)).update(publicKey);
  return hash.digest().subarray(0, 4);
}

/** The key as tools for signed notes take it: `name+id+base64(0x01 ‖ key)`. */
export function noteVerifierKey(name: string, publicKey: Uint8Array): string {
  const encoded = Buffer.concat([Buffer.of(ed25519Type), publicKey]).toString("base64");
  return `${name}+${noteKeyId(name, publicKey).toString("hex")}+${encoded}`;
}

/** A signed note: the text, an empty line, and one signature line. */
export function formatNote(text: string, name: string, publicKey: Uint8Array, signature: Uint8Array): string {
  const body = Buffer.concat([noteKeyId(name, publicKey), signature]).toString("base64");
  return `${text}\n\u2014 ${name} ${body}\n`;
}

/** Text of a signed note and the signatures under it. Null when it is not a note. */
export function parseNote(
  note: string,
): { text: string; signatures: { name: string; keyId: Buffer; signature: Buffer }[] } | null {
  const end = note.lastIndexOf("\n\n");
  if (end < 0 || !note.endsWith("\n")) return null;
  const lines = note.slice(end + 2, -1).split("\n");
  const signatures = lines.map((line) => {
    const [, name, body] = /^\u2014 ([^ +]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
    const bytes = Buffer.from(body ?? "", "base64");
    return { name: name ?? "", keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) };
  });
  if (signatures.some(({ name, signature }) => !name || signature.length === 0)) return null;
  return { text: note.slice(0, end + 1), signatures };
}

/** Reads the text of a checkpoint. Null when it is not one. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const [origin, size, root] = text.split("\n");
  if (!origin || !size || !root || !/^(0|[1-9]\d*)$/.test(size)) return null;
  const bytes = Buffer.from(root, "base64");
  return bytes.length === 32 ? { origin, size: Number(size), root: bytes } : null;
}
