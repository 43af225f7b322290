import type { Rules } from "#tests/integration/authorisation/rule.ts";

const desk = { allow: ["admin"], otherwise: "hide" } as const;

export const commands: Rules = {
  "desk.act-on-order": {
    input: ({ checkoutId }) => ({
      ...{ checkoutId, act: "note", words: "The buyer telephoned about it.", confirmed: true },
    }),
    ...desk,
  },
  "desk.retry-event": { input: ({ failedEventId }) => ({ eventId: failedEventId }), ...desk },
  "desk.retry-job": { input: ({ failedJobId }) => ({ jobId: failedJobId }), ...desk },
};

export const queries: Rules = {
  "desk.today": { input: () => ({}), ...desk },
  "desk.search-orders": { input: () => ({}), ...desk },
  "desk.find-buyer": { input: () => ({ email: "buyer@example.test" }), ...desk },
  "desk.get-order": { input: ({ checkoutId }) => ({ checkoutId }), ...desk },
  "desk.order-timeline": { input: ({ checkoutId }) => ({ checkoutId }), ...desk },
  "desk.list-failures": { input: () => ({}), ...desk },
};
