/**
 * A witness of the public log: remembers the newest head it saw, signs a newer one only when the log has merely grown,
 * and keeps both heads as proof when it has not. One file, Node 22.18 or newer, nothing else: copy it anywhere.
 *
 *   node witness.ts new --state FILE --name witness.example/w1 --log https://host/log [--log-key KEY]
 *   node witness.ts run --state FILE [--state FILE …] [--every SECONDS]
 *
 * Ends with 0 when the head was signed (or is not newer), 1 when the log could not be read, 3 when it was rewritten.
 * Formats: C2SP tlog-checkpoint, tlog-tiles, tlog-cosignature (Ed25519), signed-note; proofs: RFC 9162.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

type State = {
  name: string;
  log: string;
  logKey: string;
  /** Private key, PKCS #8 in base64. */
  secret: string;
  /** The newest head that was signed, as the log served it. */
  head: string | null;
  forked: boolean;
};
type Head = { origin: string; size: number; root: Buffer; text: string };

class Fork extends Error {}

const sha256 = (...parts: Uint8Array[]) => createHash("sha256").update(Buffer.concat(parts)).digest();
const nodeHash = (left: Uint8Array, right: Uint8Array) => sha256(Buffer.of(1), left, right);
const spki = Buffer.from("302a300506032b6570032100", "hex");
const publicKeyOf = (raw: Uint8Array) =>
  createPublicKey({ key: Buffer.concat([spki, raw]), format: "der", type: "spki" });

/** First four bytes of SHA-256(name ‖ newline ‖ type ‖ key): how a signature line names its key. */
const keyId = (name: string, type: number, raw: Uint8Array) =>
  sha256(Buffer.from(`${name}\n`), Buffer.of(type), raw).subarray(0, 4);

function readVerifierKey(text: string): { name: string; id: Buffer; raw: Buffer } {
  const [, name = "", id = "", encoded = ""] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(encoded, "base64");
  const raw = bytes.subarray(1);
  if (bytes[0] !== 1 || raw.length !== 32 || keyId(name, 1, raw).toString("hex") !== id)
    throw new Error("the log's key is not an Ed25519 verifier key");
  return { name, id: Buffer.from(id, "hex"), raw };
}

/** The head in a signed note, when the log's own signature under it holds. */
function openHead(note: string, logKey: string): Head {
  const key = readVerifierKey(logKey);
  const end = note.indexOf("\n\n");
  const text = note.slice(0, end + 1);
  const [origin = "", size = "", root = ""] = text.split("\n");
  const signed = note
    .slice(end + 2)
    .split("\n")
    .some((line) => {
      const [, name, body = ""] = /^\u2014 (\S+) (\S+)$/.exec(line) ?? [];
      const bytes = Buffer.from(body, "base64");
      if (name !== key.name || !bytes.subarray(0, 4).equals(key.id)) return false;
      return verify(null, Buffer.from(text), publicKeyOf(key.raw), bytes.subarray(4));
    });
  const hash = Buffer.from(root, "base64");
  if (end < 0 || !signed || origin !== key.name || !/^[1-9]\d*$/.test(size) || hash.length !== 32)
    throw new Error("the head is not signed by the log");
  return { origin, size: Number(size), root: hash, text };
}

/** Reads nodes of the tree of `size` leaves from the log's tiles; complete subtrees only. */
function tileReader(log: string, size: number) {
  const tiles = new Map<string, Promise<Buffer>>();
  const tile = (level: number, index: number) => {
    const width = Math.min(256, Math.floor(size / 256 ** level) - index * 256);
    const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, "0");
    const parts = digits.match(/\d{3}/g) ?? [];
    const name = parts.map((part, n) => (n < parts.length - 1 ? `x${part}` : part)).join("/");
    const path = `tile/${level}/${name}${width < 256 ? `.p/${width}` : ""}`;
    const known = tiles.get(path) ?? fetchBytes(`${log}/${path}`, width * 32);
    tiles.set(path, known);
    return known;
  };
  const nodeAt = async (level: number, index: number): Promise<Buffer> => {
    const below = level % 8;
    const first = index * 2 ** below;
    const bytes = await tile((level - below) / 8, Math.floor(first / 256));
    let row: Buffer[] = Array.from({ length: 2 ** below }, (_, n) => {
      const at = ((first % 256) + n) * 32;
      return bytes.subarray(at, at + 32);
    });
    while (row.length > 1)
      row = row.flatMap((left, n) => (n % 2 === 0 ? [nodeHash(left, row[n + 1] ?? left)] : []));
    return row[0] ?? Buffer.alloc(0);
  };
  return async function rangeRoot(start: number, end: number): Promise<Buffer> {
    const width = end - start;
    const split = powerBelow(width);
    if (width === 1) return nodeAt(0, start);
    if (split * 2 === width && start % width === 0) return nodeAt(Math.log2(width), start / width);
    return nodeHash(await rangeRoot(start, start + split), await rangeRoot(start + split, end));
  };
}

function powerBelow(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

async function fetchBytes(url: string, length?: number): Promise<Buffer> {
  const response = await fetch(url, { signal: AbortSignal.timeout(20_000) });
  const bytes = Buffer.from(await response.arrayBuffer());
  if (!response.ok || (length !== undefined && bytes.length !== length))
    throw new Error(`${url} answered ${response.status} with ${bytes.length} bytes`);
  return bytes;
}

/** Hashes that lead from the tree of `from` leaves to that of `to` (RFC 9162, 2.1.4.1), read from tiles. */
async function consistencyProof(from: number, to: number, log: string): Promise<Buffer[]> {
  const rangeRoot = tileReader(log, to);
  const path = async (start: number, end: number, whole: boolean): Promise<Buffer[]> => {
    if (from === end) return whole ? [] : [await rangeRoot(start, end)];
    const middle = start + powerBelow(end - start);
    return from <= middle
      ? [...(await path(start, middle, whole)), await rangeRoot(middle, end)]
      : [...(await path(middle, end, false)), await rangeRoot(start, middle)];
  };
  return path(0, to, true);
}

/** Whether the proof shows `older` to be a beginning of `newer` (RFC 9162, 2.1.4.2). */
function isBeginning(older: Head, newer: Head, proof: Buffer[]): boolean {
  if (older.size === newer.size) return older.root.equals(newer.root);
  const isPower = Number.isInteger(Math.log2(older.size));
  const [first, ...rest] = isPower ? [older.root, ...proof] : proof;
  if (!first) return false;
  let [node, last] = [older.size - 1, newer.size - 1];
  const up = () => {
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  };
  while (node % 2 === 1) up();
  let [hash1, hash2] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash1 = nodeHash(sibling, hash1);
      hash2 = nodeHash(sibling, hash2);
      while (node % 2 === 0 && node !== 0) up();
    } else hash2 = nodeHash(hash2, sibling);
    up();
  }
  return last === 0 && hash1.equals(older.root) && hash2.equals(newer.root);
}

function cosignature(state: State, head: Head, at: Date): string {
  const secret = createPrivateKey({ key: Buffer.from(state.secret, "base64"), format: "der", type: "pkcs8" });
  const seconds = Math.floor(at.getTime() / 1000);
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(seconds));
  const signature = sign(null, Buffer.from(`cosignature/v1\ntime ${seconds}\n${head.text}`), secret);
  const body = Buffer.concat([keyId(state.name, 4, rawPublic(state)), time, signature]).toString("base64");
  return `\u2014 ${state.name} ${body}\n`;
}

function rawPublic(state: State): Buffer {
  const secret = createPrivateKey({ key: Buffer.from(state.secret, "base64"), format: "der", type: "pkcs8" });
  return createPublicKey(secret).export({ format: "der", type: "spki" }).subarray(-32);
}

/** The key under which this witness is registered with the log. */
function verifierKey(state: State): string {
  const raw = rawPublic(state);
  const encoded = Buffer.concat([Buffer.of(4), raw]).toString("base64");
  return `${state.name}+${keyId(state.name, 4, raw).toString("hex")}+${encoded}`;
}

function save(file: string, state: State): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

async function create(file: string, name: string, log: string, given?: string): Promise<void> {
  if (existsSync(file)) throw new Error(`${file} exists: a witness that forgets is none`);
  const logKey = (given ?? (await fetchBytes(`${log}/key`)).toString()).trim();
  readVerifierKey(logKey);
  const { privateKey } = generateKeyPairSync("ed25519");
  const secret = privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
  const state: State = { name, log, logKey, secret, head: null, forked: false };
  save(file, state);
  console.log(`log key (compare it by another way) ${logKey}`);
  console.log(`witness ${verifierKey(state)}`);
}

/** Looks at the log once. What is signed was remembered first: after a crash it is never signed otherwise. */
async function witness(file: string): Promise<void> {
  const state = JSON.parse(readFileSync(file, "utf8")) as State;
  if (state.forked) throw new Fork("the log was rewritten; the two heads are kept beside the state file");
  const note = (await fetchBytes(`${state.log}/checkpoint`)).toString();
  const head = openHead(note, state.logKey);
  const kept = state.head === null ? null : openHead(state.head, state.logKey);
  const [older, newer] = kept && kept.size > head.size ? [head, kept] : [kept, head];
  if (older) {
    const proof = older.size < newer.size ? await consistencyProof(older.size, newer.size, state.log) : [];
    if (!isBeginning(older, newer, proof)) {
      const evidence = `${file}.fork-${older.size}-${newer.size}.txt`;
      writeFileSync(evidence, `${state.head}\n${note}`);
      save(file, { ...state, forked: true });
      throw new Fork(`the log was rewritten: two heads that cannot both be true are in ${evidence}`);
    }
  } else if (!(await tileReader(state.log, head.size)(0, head.size)).equals(head.root)) {
    throw new Error("the tiles do not hash to the head");
  }
  // An answer from a cache may be older than what was seen; it only had to be a beginning of it.
  const isSigned = kept?.size === head.size && note.includes(`\n\u2014 ${state.name} `);
  if (newer !== head || isSigned) return;
  save(file, { ...state, head: note });
  const line = cosignature(state, head, new Date());
  const answer = await fetch(`${state.log}/cosignatures`, {
    method: "POST",
    headers: { "content-type": "text/plain; charset=utf-8" },
    body: `${head.text}\n${line}`,
    signal: AbortSignal.timeout(20_000),
  });
  console.log(`size ${head.size} signed, the log answered ${answer.status}\n${line.trim()}`);
  if (!answer.ok) throw new Error("the log did not take the signature");
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      state: { type: "string", multiple: true },
      name: { type: "string" },
      log: { type: "string" },
      "log-key": { type: "string" },
      every: { type: "string" },
    },
  });
  const files = values.state ?? [];
  const [file] = files;
  if (positionals[0] === "new" && file && values.name && values.log) {
    await create(file, values.name, values.log.replace(/\/$/, ""), values["log-key"]);
    return 0;
  }
  if (positionals[0] !== "run" || !file) throw new Error("use: new --state --name --log, or run --state");
  for (;;) {
    let code = 0;
    for (const one of files) {
      try {
        await witness(one);
      } catch (error) {
        console.error(`${one}: ${error instanceof Error ? error.message : error}`);
        if (error instanceof Fork) return 3;
        code = 1;
      }
    }
    if (!values.every) return code;
    await new Promise((done) => setTimeout(done, Number(values.every) * 1000));
  }
}

process.exitCode = await main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
