import { randomInt } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Length of the random part of each kind of id, as long as the real ones. */
const LENGTHS = {
  cs_test_: 58,
  pi_: 24,
  ch_: 24,
  txn_: 24,
  re_: 24,
  cus_: 14,
  evt_: 24,
  we_: 24,
  req_: 14,
  du_: 24,
  issfr_: 24,
  prv_: 24,
  price_: 24,
  prod_: 14,
  shr_: 24,
  li_: 24,
  pm_: 24,
  whsec_: 32,
  acct_: 16,
  tr_: 24,
  trr_: 24,
  po_: 24,
  dlv_: 14,
} as const;

export type IdPrefix = keyof typeof LENGTHS;

/** A fresh random id such as `pi_…`. Never reused, also across restarts. */
export function newId(prefix: IdPrefix): string {
  let random = "";
  for (let i = 0; i < LENGTHS[prefix]; i++) random += ALPHABET[randomInt(ALPHABET.length)];
  return prefix + random;
}
