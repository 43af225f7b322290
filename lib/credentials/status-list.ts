import "server-only";
import { createList, decodeList } from "@digitalbazaar/vc-bitstring-status-list";
import {
  type Credential,
  issuerOf,
  type SecuredCredential,
  type StatusEntry,
} from "#lib/credentials/credential.ts";
import { xsdDateTime } from "#lib/credentials/xsd.ts";

/** Places in a list: the least that Bitstring Status List 1.0 allows, so that a place tells little about whose it is. */
export const statusListLength = 131_072;

/** Milliseconds a reader may keep a list before it must ask again. */
const timeToLive = 300_000;

export type StatusPurpose = "revocation" | "suspension";

/**
 * Milliseconds a signed list stands for. After that it says nothing any more, so that nobody can go on showing an old one:
 * lists are signed again well before.
 */
export const statusListLife = 60 * 60_000;

/** The unsigned list credential at `url`, in which the places in `set` are raised. */
export async function statusListCredential(list: {
  url: string;
  issuer: string;
  purpose: StatusPurpose;
  set: Iterable<number>;
  now: Date;
}): Promise<Credential> {
  const bits = await createList({ length: statusListLength });
  for (const index of list.set) bits.setStatus(index, true);
  return {
    "@context": ["https://www.w3.org/ns/credentials/v2"],
    id: list.url,
    type: ["VerifiableCredential", "BitstringStatusListCredential"],
    issuer: list.issuer,
    validFrom: xsdDateTime(list.now),
    validUntil: xsdDateTime(statusListEnd(list.now)),
    credentialSubject: {
      id: `${list.url}#list`,
      type: "BitstringStatusList",
      statusPurpose: list.purpose,
      encodedList: await bits.encode(),
      ttl: timeToLive,
    },
  };
}

/** When a list signed at `signedAt` runs out. */
export function statusListEnd(signedAt: Date): Date {
  return new Date(signedAt.getTime() + statusListLife);
}

/** The entry of a credential in the list at `url`. */
export function statusEntry(url: string, purpose: StatusPurpose, index: number): StatusEntry {
  return {
    id: `${url}#${index}`,
    type: "BitstringStatusListEntry",
    statusPurpose: purpose,
    statusListIndex: String(index),
    statusListCredential: url,
  };
}

/**
 * Whether the place of `entry` is raised in `list`. Throws when the list is not one that can answer for it: other
 * issuer, other purpose, no list, too short, or a place beyond its end.
 */
export async function readStatus(
  entry: StatusEntry,
  issuer: string,
  list: SecuredCredential,
): Promise<boolean> {
  const { encodedList, statusPurpose, type } = list.credentialSubject;
  const fits =
    issuerOf(list) === issuer &&
    list.type.includes("BitstringStatusListCredential") &&
    type === "BitstringStatusList" &&
    statusPurpose === entry.statusPurpose;
  if (!fits || typeof encodedList !== "string") throw new Error("the status list is not the credential's");
  const bits = await decodeList({ encodedList });
  const index = Number(entry.statusListIndex);
  if (bits.length < statusListLength || index >= bits.length) throw new Error("the status list is too short");
  return bits.getStatus(index);
}
