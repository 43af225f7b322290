import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type KeyRing, parseKeyRing, SealError, seal, sealedWith, unseal } from "#lib/crypto/seal.ts";

const place = { table: "artisan_identity", column: "cin", row: "art_1" };
const oldKey = { version: 1, key: randomBytes(32) };
const newKey = { version: 2, key: randomBytes(32) };
const ring: KeyRing = [oldKey];

describe("seal", () => {
  it("opens what it sealed, in any script", () => {
    expect(unseal(seal("فاطمة 12345678", place, ring), place, ring)).toBe("فاطمة 12345678");
    expect(unseal(seal("", place, ring), place, ring)).toBe("");
  });

  it("never gives the same text twice for the same value", () => {
    expect(seal("12345678", place, ring)).not.toBe(seal("12345678", place, ring));
  });

  it.each([
    ["another row", { ...place, row: "art_2" }],
    ["another column", { ...place, column: "rib" }],
    ["another table", { ...place, table: "payout_account" }],
  ])("refuses a value moved to %s", (_name, elsewhere) => {
    const sealed = seal("AB123456", place, ring);
    expect(() => unseal(sealed, elsewhere, ring)).toThrow(SealError);
  });

  it("refuses a value in which any one bit was changed", () => {
    const sealed = seal("AB123456", place, ring);
    const [version, nonce = "", body = ""] = sealed.split(".");
    for (const part of [nonce, body]) {
      const bytes = Buffer.from(part, "base64url");
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        const text = changed.toString("base64url");
        const forged = part === nonce ? `${version}.${text}.${body}` : `${version}.${nonce}.${text}`;
        expect(() => unseal(forged, place, ring)).toThrow(SealError);
      }
    }
  });

  it("refuses a shortened tag and a malformed value", () => {
    const sealed = seal("AB123456", place, ring);
    expect(() => unseal(sealed.slice(0, -4), place, ring)).toThrow(SealError);
    for (const broken of ["", "1", "1..", "1.AAAA.BBBB", sealed.replace(/^1/, "9")]) {
      expect(() => unseal(broken, place, ring)).toThrow(SealError);
    }
  });

  it("still opens old values after the key was rotated, and seals new ones with the new key", () => {
    const old = seal("AB123456", place, ring);
    const rotated: KeyRing = [newKey, oldKey];
    expect(unseal(old, place, rotated)).toBe("AB123456");
    const fresh = seal("AB123456", place, rotated);
    expect([sealedWith(old), sealedWith(fresh)]).toEqual([1, 2]);
    expect(() => unseal(fresh, place, ring)).toThrow(SealError);
  });

  it("refuses a value relabelled with another version of the ring", () => {
    const relabelled = seal("AB123456", place, ring).replace(/^1\./, "2.");
    expect(() => unseal(relabelled, place, [{ version: 2, key: oldKey.key }])).toThrow(SealError);
  });

  it("says nothing of the content when it fails", () => {
    const sealed = seal("AB123456", place, ring);
    expect(() => unseal(sealed, { ...place, row: "art_2" }, ring)).toThrow(
      "cannot open artisan_identity.cin of art_2: not authentic",
    );
  });
});

describe("parseKeyRing", () => {
  it("reads versions and keys in order", () => {
    const text = `2:${newKey.key.toString("base64")},1:${oldKey.key.toString("base64")}`;
    expect(parseKeyRing(text)).toEqual([newKey, oldKey]);
  });

  it("refuses a key that is not 32 bytes", () => {
    expect(() => parseKeyRing(`1:${randomBytes(16).toString("base64")}`)).toThrow("FIELD_KEYS");
  });
});
