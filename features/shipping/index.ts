export { endDutyRule } from "#features/shipping/commands/end-duty-rule.ts";
export { recordDutyRule } from "#features/shipping/commands/record-duty-rule.ts";
export { recordTariff } from "#features/shipping/commands/record-tariff.ts";
export { listDutyRules } from "#features/shipping/queries/list-duty-rules.ts";
export { listTariffs } from "#features/shipping/queries/list-tariffs.ts";
export { type ParcelToSend, quoteDelivery, tariffsTo } from "#features/shipping/queries/quote-delivery.ts";
export { readTariffSteps } from "#features/shipping/queries/read-tariffs.ts";
export type * from "#features/shipping/schema.ts";
