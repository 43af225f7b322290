import type { StatusEntry } from "#lib/credentials/credential.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

/** What every credential of a chamber has, whatever it is about. `id` is a random urn:uuid, `issuer` the chamber's DID. */
export type Common = {
  origin: string;
  id: string;
  issuer: string;
  issuerName: LocalizedText;
  /** Its places in the chamber's lists: revocation and suspension. */
  statuses: StatusEntry[];
  now: Date;
};
