import { didWeb } from "#lib/credentials/did.ts";

/** DID of the platform: the log's key and the list of chambers. */
export function platformDid(origin: string): string {
  return didWeb(origin);
}

/** DID of a chamber on this platform; its document is at `/did/<key>/did.json`. */
export function chamberDid(origin: string, chamberKey: string): string {
  return didWeb(origin, "did", chamberKey);
}

export function piecePath(serial: string): string {
  return `/p/${encodeURIComponent(serial)}`;
}

export function statusListUrl(
  origin: string,
  chamberKey: string,
  purpose: "revocation" | "suspension" = "revocation",
  number = 1,
): string {
  // The first list keeps the address it had when there was one alone.
  const which = number === 1 ? purpose : `${purpose}/${number}`;
  return `${origin}/status/${encodeURIComponent(chamberKey)}/${which}`;
}

/** Name of the log in its checkpoints: its address without the scheme (C2SP tlog-tiles). */
export function logOrigin(origin: string): string {
  return `${new URL(origin).host}/log`;
}

/** Origins at which documents of the given did:web names may stand: the vocabulary is read as served there. */
export function originsOf(dids: readonly string[]): string[] {
  const hosts = new Set(dids.map((did) => decodeURIComponent(did.split(":")[2] ?? "")));
  return [...hosts].filter(Boolean).flatMap((host) => [`https://${host}`, `http://${host}`]);
}
