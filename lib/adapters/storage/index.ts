import "server-only";
import { storageAt } from "#lib/adapters/storage/live.ts";
import type { Storage } from "#lib/adapters/storage/port.ts";
import { env } from "#lib/env.ts";

export type { Storage, StoredObject } from "#lib/adapters/storage/port.ts";

let opened: Storage | undefined;
let openedPrivate: Storage | undefined;

/** The process's storage, from `STORAGE_URL`. */
export function storage(): Storage {
  opened ??= storageAt(env().STORAGE_URL);
  return opened;
}

/** The process's private storage, from `PRIVATE_STORAGE_URL`. What is put there is sealed first (lib/crypto/seal-bytes.ts). */
export function privateStorage(): Storage {
  openedPrivate ??= storageAt(env().PRIVATE_STORAGE_URL);
  return openedPrivate;
}
