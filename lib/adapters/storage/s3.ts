import "server-only";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { requireStorageKey } from "#lib/adapters/storage/key.ts";
import type { Storage } from "#lib/adapters/storage/port.ts";
import { AdapterError } from "#lib/kernel/errors.ts";

export type S3Place = {
  bucket: string;
  /** Put before every key, without slashes at its ends; may be empty. */
  prefix: string;
  region: string;
  /** Any S3-compatible service; AWS itself when absent. */
  endpoint?: string;
};

function isAbsent(error: unknown): boolean {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404;
}

function failed(error: unknown): AdapterError {
  const status = error instanceof S3ServiceException ? (error.$metadata.httpStatusCode ?? 0) : 0;
  // No status is a broken connection; refusals (403, 400) stay refusals.
  const retry = status === 0 || status === 429 || status >= 500;
  const name = error instanceof Error ? error.name : "failed";
  return new AdapterError("storage", name, { retry, cause: error });
}

/**
 * Keeps files in a bucket. Credentials come from the SDK's own chain (AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, a
 * profile, or the machine's role).
 */
export function s3Storage({ bucket, prefix, region, endpoint }: S3Place): Storage {
  const client = new S3Client({
    region,
    endpoint,
    // Services of one's own rarely have a host name a bucket.
    forcePathStyle: endpoint !== undefined,
    maxAttempts: 3,
  });
  const at = (key: string) => ({
    Bucket: bucket,
    Key: prefix ? `${prefix}/${requireStorageKey(key)}` : requireStorageKey(key),
  });
  return {
    async put(key, bytes, contentType) {
      const place = at(key);
      try {
        await client.send(
          new PutObjectCommand({
            ...place,
            Body: bytes,
            ContentType: contentType,
            ContentLength: bytes.byteLength,
            CacheControl: "public, max-age=31536000, immutable",
          }),
        );
      } catch (error) {
        throw failed(error);
      }
    },
    async get(key) {
      const place = at(key);
      try {
        const { Body, ContentLength } = await client.send(new GetObjectCommand(place));
        if (!Body) return null;
        return { body: Body.transformToWebStream() as ReadableStream<Uint8Array>, size: ContentLength ?? 0 };
      } catch (error) {
        if (isAbsent(error)) return null;
        throw failed(error);
      }
    },
    async exists(key) {
      const place = at(key);
      try {
        await client.send(new HeadObjectCommand(place));
        return true;
      } catch (error) {
        if (isAbsent(error)) return false;
        throw failed(error);
      }
    },
    async list(folder) {
      const place = at(folder);
      const keys: string[] = [];
      let token: string | undefined;
      try {
        do {
          const page = await client.send(
            new ListObjectsV2Command({
              Bucket: bucket,
              Prefix: `${place.Key}/`,
              Delimiter: "/",
              ContinuationToken: token,
            }),
          );
          for (const { Key } of page.Contents ?? []) {
            if (Key) keys.push(prefix ? Key.slice(prefix.length + 1) : Key);
          }
          token = page.IsTruncated ? page.NextContinuationToken : undefined;
        } while (token);
      } catch (error) {
        throw failed(error);
      }
      return keys.sort();
    },
    async delete(key) {
      const place = at(key);
      try {
        await client.send(new DeleteObjectCommand(place));
      } catch (error) {
        if (!isAbsent(error)) throw failed(error);
      }
    },
  };
}
