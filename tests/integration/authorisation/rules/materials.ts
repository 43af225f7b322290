import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { type Rules, system } from "#tests/integration/authorisation/rule.ts";

const keepers: readonly Kind[] = ["registrar", "verifier", "manager"];
const recallers: readonly Kind[] = ["verifier", "manager"];
const three = { ar: "نص", fr: "Texte", en: "Text" };
const day = "2026-02-01";

export const commands: Rules = {
  "materials.add-supplier": {
    input: ({ chamberId }) => ({ chamberId, name: "Fournisseur", town: "Fès", contact: "" }),
    allow: keepers,
    otherwise: "hide",
  },
  "materials.decide-supplier": {
    input: ({ supplierId }) => ({ supplierId, state: "suspended", decidedOn: day, reason: "Motif" }),
    allow: keepers,
    otherwise: "hide",
  },
  "materials.add-permit": {
    input: ({ supplierId, rawMaterialId }) => ({
      ...{ supplierId, materialId: rawMaterialId, number: "A-1", issuer: "Exemple" },
      ...{ validFrom: day, expiresOn: "2027-02-01" },
    }),
    allow: keepers,
    otherwise: "hide",
  },
  "materials.add-material": {
    input: ({ chamberId }) => ({
      ...{ chamberId, materialKey: "wool", name: three, specification: three, unit: "kg", checks: three },
    }),
    allow: keepers,
    otherwise: "hide",
  },
  "materials.record-restriction": {
    input: ({ rawMaterialId }) => ({
      ...{ materialId: rawMaterialId, isRestricted: "no", since: day, source: "Exemple" },
    }),
    allow: keepers,
    otherwise: "hide",
  },
  "materials.receive-lot": {
    input: ({ rawMaterialId, supplierId }) => ({
      ...{ materialId: rawMaterialId, supplierId, quantity: "5", number: "N-1", origin: "Fès" },
      ...{ certificate: "", receivedOn: day },
    }),
    allow: keepers,
    otherwise: "hide",
  },
  "materials.check-lot": {
    input: ({ lotId }) => ({ lotId, results: [] }),
    allow: keepers,
    otherwise: "hide",
  },
  "materials.quarantine-lot": {
    input: ({ lotId }) => ({ lotId, reason: "Motif" }),
    allow: keepers,
    otherwise: "hide",
  },
  "materials.hand-out": {
    input: ({ lotId, artisanId }) => ({ lotId, artisanId, quantity: "1" }),
    allow: keepers,
    otherwise: "hide",
  },
  "materials.attach-lot": {
    input: ({ pieceId, lotId }) => ({ pieceId, lotId, materialKey: "wool" }),
    allow: ["artisan"],
    otherwise: "hide",
  },
  "materials.recall-lot": {
    input: ({ lotId }) => ({
      ...{ lotId, reason: three, advice: three, seenPieces: 0, seenOrders: 0, confirmed: true },
    }),
    allow: recallers,
    otherwise: "hide",
  },
  "materials.follow-recalls": { input: () => ({}), allow: system, otherwise: "hide" },
};

export const queries: Rules = {
  "materials.list-suppliers": {
    input: ({ chamberId }) => ({ chamberId }),
    allow: keepers,
    otherwise: "hide",
  },
  "materials.get-supplier": {
    input: ({ supplierId }) => ({ supplierId }),
    allow: keepers,
    otherwise: "hide",
  },
  "materials.list-materials": {
    input: ({ chamberId }) => ({ chamberId }),
    allow: keepers,
    otherwise: "hide",
  },
  "materials.list-lots": {
    input: ({ chamberId }) => ({ chamberId, state: null }),
    allow: keepers,
    otherwise: "hide",
  },
  "materials.get-lot": { input: ({ lotId }) => ({ lotId }), allow: keepers, otherwise: "hide" },
  "materials.preview-recall": { input: ({ lotId }) => ({ lotId }), allow: recallers, otherwise: "hide" },
  "materials.get-recall": {
    input: ({ recallId }) => ({ recallId, page: 1 }),
    allow: keepers,
    otherwise: "hide",
  },
  "materials.list-own-lots": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: ["artisan"],
    otherwise: "hide",
  },
  "materials.piece-lots": { input: ({ pieceId }) => ({ pieceId }), allow: ["artisan"], otherwise: "hide" },
};
