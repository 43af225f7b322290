import type { Kind } from "#tests/integration/authorisation/actors.ts";
import type { PublicInputs, Rule, Rules } from "#tests/integration/authorisation/rule.ts";
import { system } from "#tests/integration/authorisation/rule.ts";

const keepers: readonly Kind[] = ["registrar", "manager"];
const three = { ar: "نص", fr: "Texte", en: "Text" };
const site = {
  ...{ kind: "village", name: three, intro: three, address: three, town: three, visit: three },
  ...{ hours: ["", "", "", "", "", "", ""], planColumns: "8", planRows: "8" },
};
const state = { state: "works", stateOn: "2026-01-01", stateSource: "Test" };
const place = { column: "", row: "", width: "", height: "" };
const sharing = { slotMinutes: "", mostOpen: "", daysAhead: "", cancelHours: "", mostMissed: "" };

const forKeepers = (input: Rule["input"]): Rule => ({ input, allow: keepers, otherwise: "hide" });
const forMaker = (input: Rule["input"]): Rule => ({ input, allow: ["artisan"], otherwise: "hide" });
const forBoth = (input: Rule["input"]): Rule => ({
  ...{ input, allow: [...keepers, "artisan"], otherwise: "hide" },
});

export const commands: Rules = {
  "sites.open": forKeepers(({ chamberId }) => ({ chamberId, ...site, ...state })),
  "sites.edit": forKeepers(({ siteId }) => ({ siteId, ...site })),
  "sites.move": forKeepers(({ siteId }) => ({ siteId, ...state })),
  "sites.publish": forKeepers(({ siteId }) => ({ siteId })),
  "sites.write-unit": forKeepers(({ siteId }) => ({
    ...{ siteId, unitId: null, kind: "hall", state: "closed", code: "X1", name: three },
    ...{ ...place, ...sharing },
  })),
  "sites.book": forMaker(({ kilnId, artisanId }) => ({
    ...{ unitId: kilnId, artisanId, startsAt: "2999-01-01T08:00:00.000Z" },
  })),
  "sites.cancel-booking": forBoth(({ bookingId }) => ({ bookingId })),
  "sites.settle-booking": forKeepers(({ bookingId }) => ({ bookingId, state: "used" })),
  "sites.write-call": forKeepers(({ draftCallId, roomId }) => ({
    ...{ callId: draftCallId, unitId: roomId, intro: three, months: "12", rent: "600" },
    ...{ opensOn: "2999-01-01", closesOn: "2999-01-02", startsOn: "2999-01-03" },
  })),
  "sites.add-criterion": forKeepers(({ draftCallId }) => ({
    ...{ callId: draftCallId, title: three, measure: three, weight: "5" },
  })),
  "sites.remove-criterion": forKeepers(({ draftCallId, siteCriterionId }) => ({
    ...{ callId: draftCallId, criterionId: siteCriterionId },
  })),
  "sites.publish-call": forKeepers(({ draftCallId }) => ({ callId: draftCallId })),
  "sites.cancel-call": forKeepers(({ siteCallId }) => ({ callId: siteCallId })),
  "sites.apply": forMaker(({ siteCallId, artisanId }) => ({ callId: siteCallId, artisanId, answers: [] })),
  "sites.withdraw": forMaker(({ siteApplicationId }) => ({ applicationId: siteApplicationId })),
  "sites.score": forKeepers(({ siteApplicationId, siteCriterionId }) => ({
    applicationId: siteApplicationId,
    scores: [{ criterionId: siteCriterionId, points: "5", reason: "Test" }],
  })),
  "sites.allocate": forKeepers(({ siteCallId }) => ({ callId: siteCallId })),
  "sites.decline": forBoth(({ siteApplicationId }) => ({ applicationId: siteApplicationId })),
  "sites.sign-contract": forKeepers(({ siteApplicationId }) => ({
    ...{ applicationId: siteApplicationId, contract: "C-1", startsOn: "2999-02-01" },
  })),
  "sites.charge-rent": {
    ...{ input: ({ tenancyId }) => ({ tenancyId }), allow: system, otherwise: "hide" },
  },
  "sites.tell-overdue": { input: () => ({}), allow: system, otherwise: "hide" },
  "sites.end-tenancy": forKeepers(({ tenancyId }) => ({
    ...{ tenancyId, endedOn: "2999-01-01", endReason: "Test" },
  })),
  "sites.show-workplace": forMaker(({ tenancyId }) => ({ tenancyId, isShown: true })),
  "sites.pay-rent": forKeepers(({ chargeId }) => ({ chargeId, paidOn: "2026-01-02", paidHow: "cash" })),
  "sites.write-condition": forKeepers(({ roomId }) => ({
    ...{ unitId: roomId, occasion: "routine", grade: "good", note: "Test", seenOn: "2026-01-02" },
  })),
  "sites.add-photo": forKeepers(({ conditionId }) => ({ conditionId, file: { sealedKey: "" } })),
  "sites.report-fault": forMaker(({ roomId, artisanId }) => ({ unitId: roomId, artisanId, note: "Test" })),
  "sites.settle-fault": forKeepers(({ faultId }) => ({
    ...{ faultId, state: "accepted", answer: "Test", cost: "" },
  })),
};

export const queries: Rules = {
  "sites.list-own": forKeepers(({ chamberId }) => ({ chamberId })),
  "sites.get-own": forKeepers(({ siteId }) => ({ siteId })),
  "sites.day": forKeepers(({ siteId }) => ({ siteId, day: "2999-01-01" })),
  "sites.rooms": forKeepers(({ siteId }) => ({ siteId })),
  "sites.get-tenancy": forBoth(({ tenancyId }) => ({ tenancyId })),
  "sites.get-call": forKeepers(({ siteCallId }) => ({ callId: siteCallId })),
  "sites.get-entry": forKeepers(({ siteApplicationId }) => ({ applicationId: siteApplicationId })),
  "sites.unit-file": forKeepers(({ roomId }) => ({ unitId: roomId })),
  "sites.faults": forKeepers(({ siteId }) => ({ siteId })),
  "sites.booking-desk": forMaker(({ kilnId, artisanId }) => ({ unitId: kilnId, artisanId, day: null })),
  "sites.studio": forMaker(({ artisanId }) => ({ artisanId })),
  "sites.studio-call": forMaker(({ siteCallId, artisanId }) => ({ callId: siteCallId, artisanId })),
  "sites.rent-due": { input: () => ({}), allow: system, otherwise: "hide" },
};

export const publicInputs: PublicInputs = {
  "sites.list": () => ({}),
  "sites.get": ({ siteId }) => ({ locale: "fr", id: siteId }),
  "sites.resolve-slug": ({ siteId }) => ({ locale: "fr", slug: siteId }),
};
