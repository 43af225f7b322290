import "server-only";
import { seal, unseal } from "#lib/crypto/seal.ts";
import type { Id } from "#lib/ids/ids.ts";

const place = (id: Id<"bodyAccount">) => ({ table: "body_account", column: "sealed_rib", row: id });

export const sealBodyRib = (id: Id<"bodyAccount">, digits: string): string => seal(digits, place(id));
export const openBodyRib = (id: Id<"bodyAccount">, sealed: string): string => unseal(sealed, place(id));
