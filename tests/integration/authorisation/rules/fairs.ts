import type { Kind } from "#tests/integration/authorisation/actors.ts";
import type { PublicInputs, Rules } from "#tests/integration/authorisation/rule.ts";
import { system } from "#tests/integration/authorisation/rule.ts";

const keepers: readonly Kind[] = ["curator", "manager"];
const judges: readonly Kind[] = ["verifier", "curator", "manager"];
const makers: readonly Kind[] = ["artisan", "otherArtisan"];
const three = { ar: "نص", fr: "Texte", en: "Text" };

export const commands: Rules = {
  "fairs.write": {
    input: ({ draftFairId, chamberId }) => ({
      ...{ fairId: draftFairId, chamberId, title: three, intro: three, place: three, town: three },
      ...{ directions: three, hours: three, startsOn: "2999-03-01", endsOn: "2999-03-02" },
      ...{ callFrom: "2999-01-01", callUntil: "2999-02-01", answerDays: "5" },
    }),
    allow: keepers,
    otherwise: "hide",
  },
  "fairs.add-criterion": {
    input: ({ draftFairId }) => ({ fairId: draftFairId, title: three, measure: three, weight: "5" }),
    allow: keepers,
    otherwise: "hide",
  },
  "fairs.remove-criterion": {
    input: ({ draftFairId, fairCriterionId }) => ({ fairId: draftFairId, criterionId: fairCriterionId }),
    allow: keepers,
    otherwise: "hide",
  },
  "fairs.set-stands": {
    input: ({ draftFairId }) => ({ fairId: draftFairId, stands: "A1 3x2" }),
    allow: keepers,
    otherwise: "hide",
  },
  "fairs.publish": {
    input: ({ draftFairId }) => ({ fairId: draftFairId }),
    allow: keepers,
    otherwise: "hide",
  },
  "fairs.cancel": { input: ({ openFairId }) => ({ fairId: openFairId }), allow: keepers, otherwise: "hide" },
  "fairs.draw": { input: ({ openFairId }) => ({ fairId: openFairId }), allow: keepers, otherwise: "hide" },
  "fairs.apply": {
    input: ({ openFairId, artisanId, fairCriterionId, pieceId }) => ({
      ...{ fairId: openFairId, artisanId, pieceIds: [pieceId] },
      answers: [{ criterionId: fairCriterionId, answer: "Oui" }],
    }),
    allow: ["artisan"],
    otherwise: "hide",
  },
  "fairs.withdraw": {
    input: ({ fairApplicationId }) => ({ applicationId: fairApplicationId }),
    allow: ["artisan"],
    otherwise: "hide",
  },
  "fairs.answer-stand": {
    input: ({ fairApplicationId }) => ({ applicationId: fairApplicationId, accepts: true }),
    allow: ["artisan"],
    otherwise: "hide",
  },
  "fairs.lapse-offer": {
    input: ({ fairApplicationId }) => ({ applicationId: fairApplicationId }),
    allow: system,
    otherwise: "hide",
  },
  "fairs.score": {
    input: ({ fairApplicationId, fairCriterionId }) => ({
      applicationId: fairApplicationId,
      scores: [{ criterionId: fairCriterionId, points: "5", reason: "Motif" }],
    }),
    allow: judges,
    otherwise: "hide",
  },
  "fairs.sell": {
    input: ({ fairApplicationId }) => ({
      ...{
        applicationId: fairApplicationId,
        sku: "SKU",
        how: "cash",
        seen: "MAD 1",
        locale: "fr",
        email: "",
      },
      formKey: "5b2c1f6e-0c7c-4d52-9a5e-0d6a3f1c9e11",
    }),
    allow: ["artisan"],
    otherwise: "hide",
  },
  "fairs.undo-sale": {
    input: ({ standSaleId }) => ({ saleId: standSaleId }),
    allow: ["artisan"],
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "fairs.list-own": { input: ({ chamberId }) => ({ chamberId }), allow: judges, otherwise: "hide" },
  "fairs.get-own": { input: ({ openFairId }) => ({ fairId: openFairId }), allow: judges, otherwise: "hide" },
  "fairs.get-application": {
    input: ({ fairApplicationId }) => ({ applicationId: fairApplicationId }),
    allow: judges,
    otherwise: "hide",
  },
  "fairs.list-studio": { input: ({ artisanId }) => ({ artisanId }), allow: ["artisan"], otherwise: "hide" },
  "fairs.get-studio": {
    input: ({ openFairId }) => ({ fairId: openFairId }),
    allow: makers,
    otherwise: "hide",
  },
  "fairs.stand-desk": {
    input: ({ openFairId }) => ({ fairId: openFairId }),
    allow: ["artisan"],
    otherwise: "hide",
  },
  "fairs.get-sale": {
    input: ({ standSaleId }) => ({ saleId: standSaleId }),
    allow: ["artisan"],
    otherwise: "hide",
  },
  "fairs.read-pay-code": {
    input: ({ standCode }) => ({ code: standCode }),
    allow: system,
    otherwise: "hide",
  },
  "fairs.list-due": { input: () => ({}), allow: system, otherwise: "hide" },
};

export const publicInputs: PublicInputs = {
  "fairs.list": () => ({}),
  "fairs.get": ({ openFairSlug }) => ({ slug: openFairSlug, locale: "fr" }),
  "fairs.get-draw": ({ openFairSlug }) => ({ slug: openFairSlug }),
};
