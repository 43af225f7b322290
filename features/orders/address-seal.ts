import "server-only";
import type { DeliveryAddress, StoredAddress, StoredPhone } from "#db/schema/checkout.ts";
import { type SealedPlace, seal, unseal } from "#lib/crypto/seal.ts";
import type { Id } from "#lib/ids/ids.ts";

/** What `seal` writes, which no telephone number can look like: version, 16 characters of nonce, ciphertext. */
export const sealedPattern = "^\\d+\\.[A-Za-z0-9_-]{16}\\.[A-Za-z0-9_-]{22,}$";

/** Where a checkout keeps its phone. */
export const phoneOfCheckout = (row: Id<"checkout">): SealedPlace => ({
  table: "checkout",
  column: "address.phone",
  row,
});

/** Where an artisan's order keeps its phone. */
export const phoneOfOrder = (row: Id<"order">): SealedPlace => ({
  table: "artisan_order",
  column: "ship_to.phone",
  row,
});

/** An address as it is written down: its phone sealed to the row. */
export function sealAddress(address: DeliveryAddress, place: SealedPlace): StoredAddress {
  return { ...address, phone: seal(address.phone, place) as unknown as StoredPhone };
}

/** An address as its parties read it. A phone from before phones were sealed is read as it is. Throws SealError. */
export function openAddress(address: StoredAddress, place: SealedPlace): DeliveryAddress {
  const phone = address.phone as unknown as string;
  return { ...address, phone: new RegExp(sealedPattern).test(phone) ? unseal(phone, place) : phone };
}
