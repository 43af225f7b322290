import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { type Rules, system } from "#tests/integration/authorisation/rule.ts";

const keepers: readonly Kind[] = ["registrar", "manager"];
const readers: readonly Kind[] = ["registrar", "verifier", "manager"];
const three = { ar: "نص", fr: "Texte", en: "Text" };

export const commands: Rules = {
  "purchases.open": {
    input: ({ chamberId, rawMaterialId, supplierId }) => ({
      ...{ chamberId, materialId: rawMaterialId, supplierId, title: three, packageSize: "5" },
      ...{ price: "300", deposit: "100", minimumPackages: "1", pledgeUntil: "2999-01-01" },
    }),
    allow: keepers,
    otherwise: "hide",
  },
  "purchases.pledge": {
    input: ({ purchaseId, artisanId }) => ({ purchaseId, artisanId, packages: "3" }),
    allow: ["artisan"],
    otherwise: "hide",
  },
  "purchases.withdraw": {
    input: ({ purchaseId, artisanId }) => ({ purchaseId, artisanId }),
    allow: ["artisan"],
    otherwise: "hide",
  },
  "purchases.take-deposit": {
    input: ({ pledgeId }) => ({ pledgeId }),
    allow: keepers,
    otherwise: "hide",
  },
  "purchases.start-deposit": {
    input: ({ pledgeId }) => ({ pledgeId, locale: "ar" }),
    allow: ["artisan"],
    otherwise: "hide",
  },
  "purchases.note-deposit-session": {
    input: ({ depositAttemptId }) => ({ attemptId: depositAttemptId, sessionId: "cs_2", sessionUrl: null }),
    allow: system,
    otherwise: "hide",
  },
  "purchases.drop-deposit-attempt": {
    input: ({ depositAttemptId }) => ({ attemptId: depositAttemptId }),
    allow: system,
    otherwise: "hide",
  },
  "purchases.apply-deposit-session": {
    input: ({ depositAttemptId }) => ({ facts: { id: "cs_2", checkoutId: depositAttemptId } }),
    allow: system,
    otherwise: "hide",
  },
  "purchases.charge-back": {
    input: ({ depositDisputeId }) => ({ disputeId: depositDisputeId }),
    allow: system,
    otherwise: "hide",
  },
  "purchases.refund": { input: ({ pledgeId }) => ({ pledgeId }), allow: keepers, otherwise: "hide" },
  "purchases.order": {
    input: ({ purchaseId }) => ({ purchaseId, confirmed: true }),
    allow: keepers,
    otherwise: "hide",
  },
  "purchases.cancel": {
    input: ({ purchaseId }) => ({ purchaseId, confirmed: true }),
    allow: keepers,
    otherwise: "hide",
  },
  "purchases.deliver": {
    input: ({ orderedPurchaseId }) => ({
      ...{ purchaseId: orderedPurchaseId, packages: "1", number: "D-1", origin: "Fès", certificate: "" },
      receivedOn: "2026-02-01",
    }),
    allow: keepers,
    otherwise: "hide",
  },
  "purchases.take-balance": {
    input: ({ lotShareId }) => ({ shareId: lotShareId }),
    allow: keepers,
    otherwise: "hide",
  },
  "purchases.receive-signed": {
    input: ({ lotShareId }) => ({ shareId: lotShareId }),
    allow: keepers,
    otherwise: "hide",
  },
  "purchases.receive-by-code": {
    input: ({ lotShareId }) => ({ shareId: lotShareId, code: "000000" }),
    allow: ["artisan"],
    otherwise: "hide",
  },
  "purchases.void-share": {
    input: ({ lotShareId }) => ({ shareId: lotShareId, reason: "Nobody came for it", confirmed: true }),
    allow: ["manager"],
    otherwise: "hide",
  },
  "purchases.cover-missing": {
    input: ({ pledgeId }) => ({ pledgeId, reason: "The maker does not pay", confirmed: true }),
    allow: ["manager"],
    otherwise: "hide",
  },
  "purchases.remind": { input: () => ({}), allow: system, otherwise: "hide" },
  "purchases.pay-supplier": {
    input: ({ orderedPurchaseId }) => ({ purchaseId: orderedPurchaseId }),
    allow: keepers,
    otherwise: "hide",
  },
  "purchases.close": {
    input: ({ orderedPurchaseId }) => ({ purchaseId: orderedPurchaseId, confirmed: true }),
    allow: keepers,
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "purchases.list": { input: ({ chamberId }) => ({ chamberId }), allow: readers, otherwise: "hide" },
  "purchases.get": { input: ({ purchaseId }) => ({ purchaseId }), allow: readers, otherwise: "hide" },
  "purchases.choices": { input: ({ chamberId }) => ({ chamberId }), allow: keepers, otherwise: "hide" },
  "purchases.list-open-deposits": {
    input: () => ({ before: new Date() }),
    allow: system,
    otherwise: "hide",
  },
  "purchases.list-studio": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: ["artisan"],
    otherwise: "hide",
  },
  "purchases.get-studio": {
    input: ({ purchaseId, artisanId }) => ({ purchaseId, artisanId }),
    allow: ["artisan"],
    otherwise: "hide",
  },
};
