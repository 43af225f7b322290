import type { Kind } from "#tests/integration/authorisation/actors.ts";
import type { PublicInputs, Rule, Rules } from "#tests/integration/authorisation/rule.ts";
import { system } from "#tests/integration/authorisation/rule.ts";

const keepers: readonly Kind[] = ["registrar", "manager"];
const three = { ar: "نص", fr: "Texte", en: "Text" };
const file = { sealedKey: "" };

const forKeepers = (input: Rule["input"], more: Partial<Rule> = {}): Rule => ({
  ...{ input, allow: keepers, otherwise: "hide" as const, ...more },
});
const forMaker = (input: Rule["input"]): Rule => ({ input, allow: ["artisan"], otherwise: "hide" });
const forBoth = (input: Rule["input"]): Rule => ({
  ...{ input, allow: [...keepers, "artisan"], otherwise: "hide" },
});
const forSystem = (input: Rule["input"]): Rule => ({ input, allow: system, otherwise: "hide" });

export const commands: Rules = {
  "equipment.write-call": forKeepers(({ chamberId }) => ({
    ...{ callId: null, chamberId, title: three, text: three, answerDays: "5" },
    ...{ opensOn: "2999-01-01", closesOn: "2999-01-02" },
  })),
  "equipment.add-funds": forKeepers(({ supportDraftId }) => ({
    ...{ callId: supportDraftId, amount: "100", source: "Test", decidedOn: "2026-01-01" },
  })),
  "equipment.remove-funds": forKeepers(({ supportDraftId, supportFundsId }) => ({
    ...{ callId: supportDraftId, fundsId: supportFundsId },
  })),
  "equipment.add-item": forKeepers(({ supportDraftId }) => ({
    ...{ callId: supportDraftId, kind: three, quantity: "1", value: "100", copayPercent: "0" },
    ...{ keepYears: "1", craftIds: [] },
  })),
  "equipment.remove-item": forKeepers(({ supportDraftId, supportItemId }) => ({
    ...{ callId: supportDraftId, itemId: supportItemId },
  })),
  "equipment.add-criterion": forKeepers(({ supportDraftId }) => ({
    ...{ callId: supportDraftId, title: three, measure: three, weight: "5" },
  })),
  "equipment.remove-criterion": forKeepers(({ supportDraftId, supportCriterionId }) => ({
    ...{ callId: supportDraftId, criterionId: supportCriterionId },
  })),
  "equipment.publish": forKeepers(({ supportDraftId }) => ({ callId: supportDraftId })),
  "equipment.cancel": forKeepers(({ supportCallId }) => ({ callId: supportCallId, reason: "Test" })),
  "equipment.write-request": forMaker(({ supportCallId, supportItemId, artisanId }) => ({
    ...{ callId: supportCallId, itemId: supportItemId, artisanId, why: "", present: "", send: false },
  })),
  "equipment.withdraw": forMaker(({ supportRequestId }) => ({ requestId: supportRequestId })),
  "equipment.add-request-photo": forMaker(({ supportRequestId }) => ({ requestId: supportRequestId, file })),
  "equipment.score": forKeepers(({ supportRequestId, supportCriterionId }) => ({
    requestId: supportRequestId,
    scores: [{ criterionId: supportCriterionId, points: "5", reason: "Test" }],
  })),
  "equipment.close": forSystem(({ supportCallId }) => ({ callId: supportCallId })),
  "equipment.rank": forKeepers(({ supportCallId }) => ({ callId: supportCallId })),
  "equipment.send-back": forKeepers(({ supportCallId }) => ({ callId: supportCallId, reason: "points" })),
  "equipment.decide": forKeepers(({ supportCallId }) => ({ callId: supportCallId })),
  "equipment.finish": forKeepers(({ supportCallId }) => ({ callId: supportCallId })),
  "equipment.answer": forMaker(({ supportRequestId }) => ({ requestId: supportRequestId, accepts: false })),
  "equipment.lapse": forSystem(({ supportRequestId }) => ({ requestId: supportRequestId })),
  "equipment.deliver": forKeepers(({ supportAwardId }) => ({
    ...{
      awardId: supportAwardId,
      supplier: "Test",
      serial: "1",
      condition: "new",
      deliveredOn: "2026-01-02",
    },
  })),
  "equipment.pay-copay": forKeepers(({ supportAwardId }) => ({
    ...{ awardId: supportAwardId, paidOn: "2026-01-02", paidHow: "cash" },
  })),
  "equipment.receive-signed": forKeepers(({ supportAwardId }) => ({ awardId: supportAwardId })),
  "equipment.receive-by-code": forMaker(({ supportAwardId }) => ({
    awardId: supportAwardId,
    code: "000000",
  })),
  "equipment.add-award-photo": forKeepers(({ supportAwardId }) => ({ awardId: supportAwardId, file })),
  "equipment.give-up": forBoth(({ supportAwardId }) => ({ awardId: supportAwardId, reason: "Test" })),
  "equipment.resell": forKeepers(({ supportAwardId }) => ({
    ...{ awardId: supportAwardId, reason: "Test", on: "2026-01-02" },
  })),
  "equipment.ask-follow-up": forSystem(({ supportLookId }) => ({ followUpId: supportLookId })),
  "equipment.send-follow-up": forMaker(({ supportLookId }) => ({
    ...{ followUpId: supportLookId, sentence: "Test", file },
  })),
  "equipment.read-follow-up": forKeepers(({ supportLookId }) => ({
    ...{ followUpId: supportLookId, finding: "in_use", note: "" },
  })),
};

export const queries: Rules = {
  "equipment.list-own": forKeepers(({ chamberId }) => ({ chamberId })),
  "equipment.choices": forKeepers(({ chamberId }) => ({ chamberId })),
  "equipment.get-own": forKeepers(({ supportCallId }) => ({ callId: supportCallId })),
  "equipment.get-request": forKeepers(({ supportRequestId }) => ({ requestId: supportRequestId })),
  "equipment.get-award": forBoth(({ supportAwardId }) => ({ awardId: supportAwardId })),
  "equipment.list-follow-ups": forKeepers(({ chamberId }) => ({ chamberId })),
  "equipment.studio": forMaker(({ artisanId }) => ({ artisanId })),
  "equipment.studio-call": forMaker(({ supportCallId, artisanId }) => ({ callId: supportCallId, artisanId })),
  "equipment.due": forSystem(() => ({})),
};

export const publicInputs: PublicInputs = {
  "equipment.list": () => ({}),
  "equipment.get": () => ({ slug: "matrix" }),
};
