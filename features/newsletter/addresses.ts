import { blindIndex } from "#lib/crypto/blind-index.ts";
import type { SealedPlace } from "#lib/crypto/seal.ts";

export const emailPlace = (id: string): SealedPlace => ({
  table: "newsletter_reader",
  column: "sealed_email",
  row: id,
});

export const tokenPlace = (id: string): SealedPlace => ({
  table: "newsletter_reader",
  column: "sealed_token",
  row: id,
});

/** Finds an address again without keeping it readable. */
export const emailIndex = (email: string): string => blindIndex("email", "newsletter", email);
