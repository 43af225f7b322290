import { z } from "zod";
import { canonicalJson } from "#lib/credentials/digest.ts";
import { xsdDateTime } from "#lib/credentials/xsd.ts";

const leafSchema = z.object({
  v: z.literal(1),
  kind: z.enum(["issue", "revoke", "key"]),
  issuer: z.string(),
  credentialDigest: z.string(),
  time: z.string(),
});

/** What the public log keeps of an event. Digests and names of chambers: nothing about a person. */
export type Leaf = z.infer<typeof leafSchema>;

/** The bytes that are hashed into the tree: canonical JSON. `credentialDigest` of a `key` event is the key's. */
export function encodeLeaf(event: Omit<Leaf, "v" | "time"> & { at: Date }): Buffer {
  const { at, ...rest } = event;
  return Buffer.from(canonicalJson({ v: 1, ...rest, time: xsdDateTime(at) } satisfies Leaf), "utf8");
}

/** Reads a leaf; null when the bytes are not one. */
export function parseLeaf(bytes: Uint8Array): Leaf | null {
  try {
    const parsed = leafSchema.safeParse(JSON.parse(Buffer.from(bytes).toString("utf8")));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
