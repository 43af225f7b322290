/**
 * A proof that an entry is in the log, to be kept beside a credential (C2SP tlog-proof, version 1). The extra line holds
 * what the path starts from and what ties it to the credential: JSON with the leaf's own text and the salt in base64url.
 */
export function formatLogProof(proof: {
  index: number;
  leaf: Uint8Array;
  salt: Uint8Array | null;
  path: readonly Uint8Array[];
  checkpoint: string;
}): string {
  const extra = {
    leaf: Buffer.from(proof.leaf).toString("utf8"),
    ...(proof.salt ? { salt: Buffer.from(proof.salt).toString("base64url") } : {}),
  };
  const lines = [
    "c2sp.org/tlog-proof@v1",
    `extra ${Buffer.from(JSON.stringify(extra)).toString("base64")}`,
    `index ${proof.index}`,
    ...proof.path.map((hash) => Buffer.from(hash).toString("base64")),
  ];
  return `${lines.join("\n")}\n\n${proof.checkpoint}`;
}
