import type { S3Place } from "#lib/adapters/storage/s3.ts";

export type StoragePlace = { kind: "file"; folder: string } | ({ kind: "s3" } & S3Place);

/**
 * Reads `STORAGE_URL`: `file:.data/storage` or `file:///srv/sanad` for a folder (relative ones stand under the working
 * folder); `s3://bucket/prefix?region=eu-west-3&endpoint=https://host` for a bucket. The region defaults to
 * `us-east-1`. Throws RangeError for anything else.
 */
export function storagePlace(url: string): StoragePlace {
  if (url.startsWith("file:")) {
    const folder = decodeURIComponent(url.slice("file:".length).replace(/^\/\/(?=\/)/, ""));
    if (!folder || folder.startsWith("//")) throw new RangeError("STORAGE_URL names no folder");
    return { kind: "file", folder };
  }
  if (!URL.canParse(url) || !url.startsWith("s3://"))
    throw new RangeError("STORAGE_URL is neither file: nor s3:");
  const { hostname, pathname, searchParams } = new URL(url);
  if (!hostname) throw new RangeError("STORAGE_URL names no bucket");
  return {
    kind: "s3",
    bucket: hostname,
    prefix: pathname.replace(/^\/+|\/+$/g, ""),
    region: searchParams.get("region") ?? "us-east-1",
    endpoint: searchParams.get("endpoint") ?? undefined,
  };
}
