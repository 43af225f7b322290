import { newId } from "#lib/ids/ids.ts";
import { type Rules, system } from "#tests/integration/authorisation/rule.ts";

const federation = { allow: ["federation"], otherwise: "hide" } as const;
const batch = ({ payoutBatchId }: { payoutBatchId: string }) => ({ batchId: payoutBatchId });

export const commands: Rules = {
  "payouts.mature": { input: () => ({}), allow: system, otherwise: "hide" },
  "payouts.apply-transfer": {
    input: ({ payoutLineId }) => ({ lineId: payoutLineId, refusal: "TEST" }),
    allow: system,
    otherwise: "hide",
  },
  "payouts.plan-reversal": {
    input: () => ({ refundId: newId("refund"), orderId: newId("order") }),
    allow: system,
    otherwise: "hide",
  },
  "payouts.apply-reversal": {
    input: ({ reversalId }) => ({ reversalId, providerId: null }),
    allow: system,
    otherwise: "hide",
  },
  "payouts.apply-account": {
    input: () => ({ facts: { id: "acct_1", artisanId: null, transfers: "active", isReady: true, due: [] } }),
    allow: system,
    otherwise: "hide",
  },
  "payouts.draft-batch": { input: () => ({ rail: "bank_batch" }), ...federation },
  "payouts.approve-batch": { input: batch, ...federation },
  "payouts.discard-batch": { input: batch, ...federation },
  "payouts.export-batch": { input: batch, ...federation },
  "payouts.import-answer": {
    input: (world) => ({ ...batch(world), fileName: "a.csv", text: "reference;result\n" }),
    ...federation,
  },
  "payouts.request-account": {
    input: ({ artisanId }) => ({ artisanId, rib: "011519000001205000534921", holder: "Maker" }),
    allow: ["artisan"],
    otherwise: "hide",
  },
  "payouts.decide-account": {
    input: ({ bankAccountId }) => ({ accountId: bankAccountId, decision: "approve" }),
    allow: ["manager"],
    otherwise: "hide",
  },
  "payouts.withdraw-account": {
    input: ({ bankAccountId }) => ({ accountId: bankAccountId }),
    allow: ["artisan"],
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "payouts.desk": { input: () => ({}), ...federation },
  "payouts.view-batch": { input: batch, ...federation },
  "payouts.preview-answer": {
    input: (world) => ({
      ...batch(world),
      fileName: "a.csv",
      text: `reference;result\n${newId("payoutLine")};paid`,
    }),
    ...federation,
  },
  "payouts.my-bank": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: ["artisan"],
    otherwise: "hide",
  },
  "payouts.my-connected": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: ["artisan"],
    otherwise: "hide",
  },
  "payouts.account-requests": {
    input: () => ({}),
    allow: ["manager", "otherManager"],
    otherwise: "hide",
  },
};
