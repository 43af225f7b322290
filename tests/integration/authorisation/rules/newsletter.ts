import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { everyone, type Rules, system } from "#tests/integration/authorisation/rule.ts";
import { readerToken } from "#tests/integration/authorisation/world-newsletter.ts";

const composers: readonly Kind[] = ["federation"];
const words = { ar: "كلمات", fr: "Des mots", en: "Words" };

export const commands: Rules = {
  "newsletter.subscribe": {
    input: () => ({ email: "reader@example.test", locale: "ar" }),
    allow: everyone,
    otherwise: "hide",
  },
  "newsletter.confirm": { input: () => ({ token: readerToken }), allow: everyone, otherwise: "hide" },
  "newsletter.leave": {
    input: ({ leaveTicket }) => ({ ticket: leaveTicket }),
    allow: everyone,
    otherwise: "hide",
  },
  "newsletter.save-issue": {
    input: ({ issueId, collectionId }) => ({
      ...{ issueId, version: 1, subject: words, intro: words },
      items: [{ kind: "collection", id: collectionId }],
    }),
    allow: composers,
    otherwise: "hide",
  },
  "newsletter.send-issue": {
    input: ({ issueId }) => ({ issueId, version: 1 }),
    allow: composers,
    otherwise: "hide",
  },
  "newsletter.note-delivery": {
    input: ({ issueId, readerId }) => ({ issueId, readerId, outcome: "sent" }),
    allow: system,
    otherwise: "hide",
  },
  "newsletter.claim-delivery": {
    input: ({ issueId, readerId }) => ({ issueId, readerId }),
    allow: system,
    otherwise: "hide",
  },
  "newsletter.end-batch": { input: ({ issueId }) => ({ issueId }), allow: system, otherwise: "hide" },
  "newsletter.forget-token": { input: ({ readerId }) => ({ readerId }), allow: system, otherwise: "hide" },
};

export const queries: Rules = {
  "newsletter.list-issues": { input: () => ({}), allow: composers, otherwise: "hide" },
  "newsletter.get-issue": {
    input: ({ issueId }) => ({ issueId }),
    allow: [...composers, ...system],
    otherwise: "hide",
  },
  "newsletter.next-readers": { input: ({ issueId }) => ({ issueId }), allow: system, otherwise: "hide" },
  "newsletter.reader-to-ask": { input: ({ readerId }) => ({ readerId }), allow: system, otherwise: "hide" },
};
