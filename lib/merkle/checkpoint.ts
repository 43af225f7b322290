import { createHash, createPublicKey, verify } from "node:crypto";

const ed25519Type = 0x01;
const cosignatureType = 0x04;

/** A log's head: name of the log, number of leaves, root. */
export type Checkpoint = { origin: string; size: number; root: Uint8Array };

/** Text of a checkpoint, as it is signed (C2SP tlog-checkpoint). Ends in a newline. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${Buffer.from(root).toString("base64")}\n`;
}

/** Short id of an Ed25519 key in signed notes: first four bytes of SHA-256(name ‖ newline ‖ 0x01 ‖ key) (C2SP signed-note). */
export function noteKeyId(name: string, publicKey: Uint8Array): Buffer {
  return shortId(name, ed25519Type, publicKey);
}

function shortId(name: string, type: number, publicKey: Uint8Array): Buffer {
  const hash = createHash("sha256").update(`${name}\n`).update(Buffer.of(type)).update(publicKey);
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

/** A witness's key in the form that tools for signed notes take, of a kind of its own (C2SP tlog-cosignature). Null when it is not one. */
export function parseWitnessKey(text: string): { name: string; publicKey: Buffer } | null {
  const [, name = "", id = "", encoded = ""] =
    /^([^+\s]{1,120})\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(encoded, "base64");
  const publicKey = bytes.subarray(1);
  if (bytes[0] !== cosignatureType || publicKey.length !== 32) return null;
  return shortId(name, cosignatureType, publicKey).toString("hex") === id ? { name, publicKey } : null;
}

/** The same text for a witness that is known. */
export function witnessKey(name: string, publicKey: Uint8Array): string {
  const id = shortId(name, cosignatureType, publicKey).toString("hex");
  return `${name}+${id}+${Buffer.concat([Buffer.of(cosignatureType), publicKey]).toString("base64")}`;
}

const spkiOfEd25519 = Buffer.from("302a300506032b6570032100", "hex");

/**
 * When the witness signed the checkpoint's text, by a signature line under it (C2SP tlog-cosignature, Ed25519): it vouches
 * that the log had only grown until then. Null when the line is not the witness's or its signature does not hold.
 */
export function openCosignature(
  text: string,
  signature: { name: string; keyId: Uint8Array; signature: Uint8Array },
  witness: { name: string; publicKey: Uint8Array },
): Date | null {
  const bytes = Buffer.from(signature.signature);
  const id = shortId(witness.name, cosignatureType, witness.publicKey);
  if (signature.name !== witness.name || !id.equals(signature.keyId) || bytes.length !== 72) return null;
  const seconds = bytes.readBigUInt64BE();
  const key = Buffer.concat([spkiOfEd25519, witness.publicKey]);
  const publicKey = createPublicKey({ key, format: "der", type: "spki" });
  const message = Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`, "utf8");
  // A date beyond the year 9999 is nobody's clock.
  if (seconds > 253_402_300_799n || !verify(null, message, publicKey, bytes.subarray(8))) return null;
  return new Date(Number(seconds) * 1000);
}

/** One signature line of a note, as it stands below the text. */
export function signatureLine(signature: { name: string; keyId: Uint8Array; signature: Uint8Array }): string {
  const body = Buffer.concat([signature.keyId, signature.signature]).toString("base64");
  return `\u2014 ${signature.name} ${body}`;
}
