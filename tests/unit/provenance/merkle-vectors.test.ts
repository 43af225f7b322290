import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { verifyConsistency, verifyInclusion } from "#lib/merkle/verify.ts";

// Test data of transparency-dev/merkle (Apache-2.0, licence beside it).
const folder = new URL("../../vectors/merkle-rfc9162/", import.meta.url).pathname;

type Vector = { desc: string; wantErr: boolean; proof: string[] | null };
type Inclusion = Vector & { leafIdx: number; treeSize: number; root: string; leafHash: string };
type Consistency = Vector & { size1: number; size2: number; root1: string; root2: string };

function load<T extends Vector>(kind: string): [name: string, vector: T][] {
  return readdirSync(`${folder}${kind}`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(`${folder}${kind}/${name}`, "utf8")) as T]);
}

const bytes = (text: string | null) => Buffer.from(text ?? "", "base64");
const path = (vector: Vector) => (vector.proof ?? []).map(bytes);

describe("RFC 9162 proofs, published vectors", () => {
  const inclusion = load<Inclusion>("inclusion");
  const consistency = load<Consistency>("consistency");

  it("has every vector at hand", () => {
    expect(inclusion.length + consistency.length).toBe(196);
  });

  it.each(inclusion)("judges inclusion %s as published", (_name, v) => {
    const claim = {
      index: v.leafIdx,
      size: v.treeSize,
      leaf: bytes(v.leafHash),
      proof: path(v),
      root: bytes(v.root),
    };
    expect(verifyInclusion(claim)).toBe(!v.wantErr);
  });

  it.each(consistency)("judges consistency %s as published", (_name, v) => {
    const claim = {
      size1: v.size1,
      size2: v.size2,
      root1: bytes(v.root1),
      root2: bytes(v.root2),
      proof: path(v),
    };
    expect(verifyConsistency(claim)).toBe(!v.wantErr);
  });
});
