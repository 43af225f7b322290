import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { isStorageKey, requireStorageKey } from "#lib/adapters/storage/key.ts";
import type { Storage, StoredObject } from "#lib/adapters/storage/port.ts";
import { AdapterError } from "#lib/kernel/errors.ts";

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

/** Nothing there: the file, or a folder on the way, or the key names a folder. */
function isAbsent(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR", "EISDIR"].includes(codeOf(error) ?? "");
}

function failed(error: unknown): AdapterError {
  // A full disk or too many open files may pass; a folder we may not write to will not.
  const retry = ["ENOSPC", "EMFILE", "ENFILE", "EBUSY"].includes(codeOf(error) ?? "");
  return new AdapterError("storage", codeOf(error) ?? "failed", { retry, cause: error });
}

/** Keeps files in a folder. A reader sees an object whole or not at all. */
export function fileStorage(folder: string): Storage {
  const base = resolve(folder);
  const pathOf = (key: string) => join(base, requireStorageKey(key));
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      const draft = `${path}.${randomUUID()}.part`;
      try {
        await mkdir(dirname(path), { recursive: true });
        const file = await open(draft, "wx");
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true }).catch(() => undefined);
        throw failed(error);
      }
    },
    async get(key): Promise<StoredObject | null> {
      const path = pathOf(key);
      try {
        const file = await open(path, "r");
        const info = await file.stat();
        if (!info.isFile()) {
          await file.close();
          return null;
        }
        const stream = Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>;
        return { body: stream, size: info.size };
      } catch (error) {
        if (isAbsent(error)) return null;
        throw failed(error);
      }
    },
    async exists(key) {
      const path = pathOf(key);
      try {
        return (await stat(path)).isFile();
      } catch (error) {
        if (isAbsent(error)) return false;
        throw failed(error);
      }
    },
    async list(keyOfFolder) {
      const path = pathOf(keyOfFolder);
      try {
        const below = await readdir(path, { withFileTypes: true });
        const keys = below.filter((entry) => entry.isFile()).map((entry) => `${keyOfFolder}/${entry.name}`);
        // A draft being written has a name that no key can have.
        return keys.filter(isStorageKey).sort();
      } catch (error) {
        if (isAbsent(error)) return [];
        throw failed(error);
      }
    },
    async delete(key) {
      const path = pathOf(key);
      try {
        await rm(path, { force: true });
      } catch (error) {
        if (!isAbsent(error)) throw failed(error);
      }
    },
  };
}
