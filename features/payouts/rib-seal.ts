import "server-only";
import { seal, unseal } from "#lib/crypto/seal.ts";
import type { Id } from "#lib/ids/ids.ts";

const place = (id: Id<"bankAccount">) => ({ table: "bank_account", column: "sealed_rib", row: id });

export const sealRib = (id: Id<"bankAccount">, digits: string): string => seal(digits, place(id));
export const openRib = (id: Id<"bankAccount">, sealed: string): string => unseal(sealed, place(id));
