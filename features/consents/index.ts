export {
  type ConsentSubject,
  carryConsents,
  giveConsent,
  withdrawConsent,
} from "#features/consents/commands/write-consent.ts";
export { consentsOf } from "#features/consents/queries/consents-of.ts";
