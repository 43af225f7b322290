import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEmulator } from "emulate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { storageAt } from "#lib/adapters/storage/live.ts";
import type { Storage } from "#lib/adapters/storage/port.ts";
import { AdapterError } from "#lib/kernel/errors.ts";

type Place = { name: string; open: () => Promise<{ storage: Storage; close: () => Promise<void> }> };

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const folder: Place = {
  name: "a folder",
  open: async () => {
    const path = await mkdtemp(join(tmpdir(), "sanad-storage-"));
    return { storage: storageAt(`file:${path}`), close: () => rm(path, { recursive: true }) };
  },
};

const bucket: Place = {
  name: "an S3 bucket",
  open: async () => {
    process.env.AWS_ACCESS_KEY_ID = "AKIAIOSFODNN7EXAMPLE";
    process.env.AWS_SECRET_ACCESS_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    const emulator = await createEmulator({
      service: "aws",
      port: await freePort(),
      seed: { aws: { region: "eu-west-3", s3: { buckets: [{ name: "sanad-media", region: "eu-west-3" }] } } },
    });
    // At its root: below /s3 it does not know the address the SDK lists a bucket at.
    const endpoint = encodeURIComponent(emulator.url);
    const storage = storageAt(`s3://sanad-media/shop/pictures?region=eu-west-3&endpoint=${endpoint}`);
    return { storage, close: () => emulator.close() };
  },
};

async function bytesOf(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(body).arrayBuffer());
}

describe.each([folder, bucket])("storage in $name", ({ open }) => {
  let storage: Storage;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ storage, close } = await open());
  });
  afterAll(() => close());

  it("gives back the bytes that were put, whatever they are", async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);
    await storage.put("pieces/all-bytes-320.webp", bytes, "image/webp");
    const found = await storage.get("pieces/all-bytes-320.webp");
    expect(found?.size).toBe(bytes.byteLength);
    expect(Buffer.compare(await bytesOf(found?.body ?? new ReadableStream()), bytes)).toBe(0);
  });

  it("replaces what was under a key", async () => {
    await storage.put("pieces/twice-320.webp", new Uint8Array([1, 1, 1]), "image/webp");
    await storage.put("pieces/twice-320.webp", new Uint8Array([2]), "image/webp");
    const found = await storage.get("pieces/twice-320.webp");
    expect(found?.size).toBe(1);
    expect(await bytesOf(found?.body ?? new ReadableStream())).toEqual(new Uint8Array([2]));
  });

  it("says nothing is there for a key never put, and for a folder of keys", async () => {
    await storage.put("deep/er/file-320.webp", new Uint8Array([1]), "image/webp");
    for (const key of ["pieces/never-320.webp", "deep/er", "deep/er/file-320.webp/below"]) {
      expect(await storage.get(key), key).toBeNull();
      expect(await storage.exists(key), key).toBe(false);
    }
    expect(await storage.exists("deep/er/file-320.webp")).toBe(true);
  });

  it("lists the objects directly below a folder, in order, and nothing for a folder that is not there", async () => {
    for (const key of ["heads/b.json", "heads/a.json", "heads/deeper/c.json", "headstrong/d.json"])
      await storage.put(key, new Uint8Array([1]), "application/json");
    expect(await storage.list("heads")).toEqual(["heads/a.json", "heads/b.json"]);
    expect(await storage.list("no-such-folder")).toEqual([]);
    await expect(storage.list("../heads")).rejects.toBeInstanceOf(RangeError);
  });

  it("lists more objects than one answer of the service holds", async () => {
    const keys = Array.from({ length: 1100 }, (_, n) => `many/${String(n).padStart(5, "0")}.json`);
    for (let n = 0; n < keys.length; n += 50) {
      const part = keys.slice(n, n + 50);
      await Promise.all(part.map((key) => storage.put(key, new Uint8Array([1]), "application/json")));
    }
    expect(await storage.list("many")).toEqual(keys);
  });

  it("removes an object, and removing it again does nothing", async () => {
    await storage.put("pieces/gone-320.webp", new Uint8Array([1]), "image/webp");
    await storage.delete("pieces/gone-320.webp");
    await storage.delete("pieces/gone-320.webp");
    expect(await storage.exists("pieces/gone-320.webp")).toBe(false);
    expect(await storage.get("pieces/gone-320.webp")).toBeNull();
  });

  it("refuses keys that could leave their place", async () => {
    for (const key of [
      "../up",
      "/etc/passwd",
      "a/../b",
      "a//b",
      ".hidden",
      "a\\b",
      "",
      "a/.",
      "A/b",
      "a\u0000b",
    ]) {
      await expect(storage.get(key), key).rejects.toBeInstanceOf(RangeError);
      await expect(storage.put(key, new Uint8Array(), "image/webp"), key).rejects.toBeInstanceOf(RangeError);
      await expect(storage.exists(key), key).rejects.toBeInstanceOf(RangeError);
      await expect(storage.delete(key), key).rejects.toBeInstanceOf(RangeError);
    }
  });

  it("keeps many puts of one key whole when they come at once", async () => {
    const versions = Array.from({ length: 8 }, (_, index) => new Uint8Array(20_000).fill(index + 1));
    await Promise.all(versions.map((bytes) => storage.put("pieces/race-320.webp", bytes, "image/webp")));
    const found = await storage.get("pieces/race-320.webp");
    const bytes = await bytesOf(found?.body ?? new ReadableStream());
    expect(bytes.byteLength).toBe(20_000);
    expect(new Set(bytes).size).toBe(1);
  });
});

describe("storage that does not work", () => {
  it("a folder that cannot be written to is an AdapterError that is not worth repeating", async () => {
    const path = await mkdtemp(join(tmpdir(), "sanad-storage-"));
    await writeFile(join(path, "pieces"), "a file where a folder should be");
    const attempt = storageAt(`file:${path}`).put("pieces/x-320.webp", new Uint8Array([1]), "image/webp");
    await expect(attempt).rejects.toMatchObject({ name: "AdapterError", service: "storage", retry: false });
    expect(await readdir(path)).toEqual(["pieces"]);
    await rm(path, { recursive: true });
  });

  it("a bucket that answers nothing is an AdapterError worth repeating", async () => {
    const endpoint = encodeURIComponent(`http://127.0.0.1:${await freePort()}`);
    const storage = storageAt(`s3://nowhere?endpoint=${endpoint}`);
    const error = await storage.exists("pieces/x-320.webp").catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AdapterError);
    expect(error).toMatchObject({ retry: true });
  });
});
