import "server-only";
import { storagePlace } from "#lib/adapters/storage/address.ts";
import { fileStorage } from "#lib/adapters/storage/file.ts";
import type { Storage } from "#lib/adapters/storage/port.ts";
import { s3Storage } from "#lib/adapters/storage/s3.ts";

/** The storage an address names; see storagePlace. */
export function storageAt(url: string): Storage {
  const place = storagePlace(url);
  return place.kind === "file" ? fileStorage(place.folder) : s3Storage(place);
}
