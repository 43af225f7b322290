import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { type Rules, system } from "#tests/integration/authorisation/rule.ts";

/** The maker of the matrix is the president of the body: they read its accounts, and take no cash. */
const keepers: readonly Kind[] = ["registrar", "manager"];
const makers: readonly Kind[] = ["artisan", "otherArtisan"];
const confirmed = true;
const none = { artisan_diploma: "", artisan_experience: "", cooperative: "", enterprise: "" };

export const commands: Rules = {
  "dues.decide": {
    input: ({ bodyId }) => ({
      ...{ bodyId, year: "2027", amounts: { ...none, maalem: "100" }, source: "Minutes" },
      ...{ dueOn: "2027-03-01", decidedOn: "2026-01-10" },
    }),
    allow: keepers,
    otherwise: "hide",
  },
  "dues.call": {
    input: ({ duesDraftId }) => ({ callId: duesDraftId, confirmed }),
    allow: keepers,
    otherwise: "hide",
  },
  "dues.withdraw": {
    input: ({ duesDraftId }) => ({ callId: duesDraftId, confirmed }),
    allow: keepers,
    otherwise: "hide",
  },
  "dues.take-cash": {
    input: ({ duesId }) => ({ duesId, receipt: "R-1", paidOn: "2026-06-01" }),
    allow: keepers,
    otherwise: "hide",
  },
  "dues.exempt": {
    input: ({ duesId }) => ({ duesId, reason: "Ill for most of the year", confirmed }),
    allow: keepers,
    otherwise: "hide",
  },
  "dues.start-payment": {
    input: ({ duesId }) => ({ duesId, locale: "ar" }),
    allow: ["artisan"],
    otherwise: "hide",
  },
  "dues.note-session": {
    input: ({ duesAttemptId }) => ({ attemptId: duesAttemptId, sessionId: "cs_1", sessionUrl: null }),
    allow: system,
    otherwise: "hide",
  },
  "dues.end-attempt": {
    input: ({ duesAttemptId }) => ({ attemptId: duesAttemptId }),
    allow: system,
    otherwise: "hide",
  },
  "dues.charge-back": {
    input: ({ duesDisputeId }) => ({ disputeId: duesDisputeId }),
    allow: system,
    otherwise: "hide",
  },
  "dues.apply-session": {
    input: ({ duesId }) => ({ facts: { id: "cs_1", checkoutId: duesId } }),
    allow: system,
    otherwise: "hide",
  },
  "dues.remind": { input: ({ duesId }) => ({ duesId }), allow: system, otherwise: "hide" },
};

export const queries: Rules = {
  "dues.of-body": {
    input: ({ bodyId }) => ({ bodyId }),
    allow: [...keepers, "artisan"],
    holderOnly: true,
    otherwise: "hide",
  },
  "dues.mine": { input: () => ({}), allow: makers, otherwise: "hide" },
  "dues.list-due": { input: () => ({}), allow: system, otherwise: "hide" },
  "dues.list-open-attempts": {
    input: () => ({ before: new Date() }),
    allow: system,
    otherwise: "hide",
  },
};
