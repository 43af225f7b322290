export { answerStand, lapseOffer } from "#features/fairs/commands/answer-stand.ts";
export { applyForFair, withdrawFromFair } from "#features/fairs/commands/apply.ts";
export { drawStands } from "#features/fairs/commands/draw-stands.ts";
export { addCriterion, removeCriterion, setStands } from "#features/fairs/commands/prepare-fair.ts";
export { cancelFair, publishFair } from "#features/fairs/commands/publish-fair.ts";
export { scoreApplication } from "#features/fairs/commands/score-application.ts";
export { sellAtFair } from "#features/fairs/commands/sell-at-fair.ts";
export { undoSale } from "#features/fairs/commands/undo-sale.ts";
export { writeFair } from "#features/fairs/commands/write-fair.ts";
export { followPayCode, giveUpCard, sellAtTable } from "#features/fairs/flows/sell.ts";
export { serveCatalogue } from "#features/fairs/http/serve-catalogue.ts";
export { servePayCode } from "#features/fairs/http/serve-pay-code.ts";
export { fairKeepers, keepsFair } from "#features/fairs/policy.ts";
export { listDue } from "#features/fairs/queries/list-due.ts";
export { getApplication } from "#features/fairs/queries/office-application.ts";
export { getOwnFair, listOwnFairs } from "#features/fairs/queries/office-fairs.ts";
export { readPayCode } from "#features/fairs/queries/pay-code.ts";
export {
  type DrawRecord,
  type FairPage,
  getDraw,
  getFair,
  listFairs,
  type PublicFair,
} from "#features/fairs/queries/public-fairs.ts";
export { getStandDesk, getStandSale } from "#features/fairs/queries/stand-desk.ts";
export { getStudioFair, listStudioFairs } from "#features/fairs/queries/studio-fairs.ts";
