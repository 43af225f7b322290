/** Which text of a legal page is shown and the day it was written (ISO date). A changed text is a new version. */
export const legalVersion = {
  terms: { number: "1", date: "2026-11-26" },
  privacy: { number: "1", date: "2026-11-26" },
  returns: { number: "1", date: "2026-11-26" },
} as const;

/** Cookies of the shop that a visitor can meet. Each is described in the catalogue `showcase.privacy.cookie`. */
export const cookieNames = [
  ...(["sanad_session", "sanad_sign_in", "sanad_visitor"] as const),
  ...(["cart_count", "currency", "destination", "saved"] as const),
];
