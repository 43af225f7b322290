import { expect, it } from "vitest";
import { rangeOf, storedKeys } from "#features/vault/domain/film.ts";
import { openPart, sealParts } from "#lib/crypto/seal-bytes.ts";
import { readFilm } from "#lib/files/film.ts";
import { makeFilm } from "#tests/factories/films.ts";

it("knows a film by its bytes and how long it is", () => {
  expect(readFilm(makeFilm())).toEqual({ mediaType: "video/3gpp", seconds: 20 });
  expect(readFilm(makeFilm({ brand: "isom", seconds: 190 }))).toEqual({
    mediaType: "video/mp4",
    seconds: 190,
  });
  expect(readFilm(makeFilm({ seconds: 0 }))).toEqual({ mediaType: "video/3gpp", seconds: null });
});

it.each([
  ["a sound recording", makeFilm({ handler: "soun" })],
  ["a picture of the same container", makeFilm({ brand: "heic" })],
  ["QuickTime", makeFilm({ brand: "qt  " })],
  ["a film that was cut off", makeFilm().subarray(0, 900)],
  ["a page", Buffer.from("<!doctype html><script>alert(1)</script>".padEnd(200))],
  ["nothing", Buffer.alloc(0)],
])("takes %s for no film", (_, bytes) => {
  expect(readFilm(bytes)).toBeNull();
});

it("reads how long a WebM is, also where a recorder did not say", () => {
  const head = Buffer.from("1a45dfa39f4282847765626d2ad7b1830f4240", "hex");
  const codec = Buffer.from("86", "hex");
  const track = Buffer.concat([codec, Buffer.from("V_VP8", "latin1")]);
  const told = Buffer.from("448984" + "461c4000", "hex");
  const cluster = (ms: string) => Buffer.from(`1f43b67501ffffffffffffffe782${ms}`, "hex");
  const rest = Buffer.alloc(64);
  expect(readFilm(Buffer.concat([head, told, track, cluster("0000"), rest]))).toEqual({
    ...{ mediaType: "video/webm", seconds: 10 },
  });
  expect(readFilm(Buffer.concat([head, track, cluster("0000"), rest, cluster("3a98"), rest]))).toEqual({
    ...{ mediaType: "video/webm", seconds: 15 },
  });
});

it.each([
  [null, { start: 0, end: 999, isPart: false }],
  ["bytes=0-", { start: 0, end: 999, isPart: true }],
  ["bytes=10-19", { start: 10, end: 19, isPart: true }],
  ["bytes=990-2000", { start: 990, end: 999, isPart: true }],
  ["bytes=-5", { start: 995, end: 999, isPart: true }],
  ["bytes=1000-", null],
  ["bytes=20-10", null],
  ["pages=1-2", { start: 0, end: 999, isPart: false }],
])("answers the range %s", (header, range) => {
  expect(rangeOf(header, 1000)).toEqual(range);
});

it("seals parts that can be neither moved nor left out, and lists them by size", () => {
  const plain = Buffer.from("a film of three parts");
  const place = { table: "document", column: "sealed_key", row: "doc_one" };
  const { parts, sealedKey } = sealParts(plain, place, 8);
  const count = parts.length;
  const open = (n: number, as: number, of = count) =>
    openPart({ body: parts[n] ?? Buffer.alloc(0), sealedKey }, place, { n: as, count: of });
  expect(Buffer.concat(parts.map((_, n) => open(n, n)))).toEqual(plain);
  expect(() => open(0, 1)).toThrow("not authentic");
  expect(() => open(0, 0, 2)).toThrow("not authentic");
  const film = { storageKey: "vault/x", mediaType: "video/mp4", size: 2 * 1024 * 1024 + 1 };
  expect(storedKeys(film)).toEqual(["vault/x/0", "vault/x/1", "vault/x/2"]);
  expect(storedKeys({ ...film, mediaType: "image/webp" })).toEqual(["vault/x"]);
});
