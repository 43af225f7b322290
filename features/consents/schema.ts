import type { ConsentPurpose } from "#db/schema/consents.ts";

export type { ConsentPurpose } from "#db/schema/consents.ts";

/** Version of the words people agree to, as messages/<language>/consents.json holds them. A change of meaning is a new one. */
export const consentWording: Readonly<Record<ConsentPurpose, string>> = {
  processing: "processing-1",
  assisted: "assisted-1",
  publication: "publication-1",
  photographs: "photographs-1",
  sms: "sms-1",
  health_cover: "health-cover-1",
  lineage: "lineage-1",
  certificates: "certificates-1",
};

export type ConsentMethod = "own_account" | "signature" | "spoken_before_witness";
