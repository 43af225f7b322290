export { answerPromotion } from "#features/promotions/commands/answer-promotion.ts";
export { endPromotion } from "#features/promotions/commands/end-promotion.ts";
export { givePromotion } from "#features/promotions/commands/give-promotion.ts";
export { setFloor } from "#features/promotions/commands/set-floor.ts";
export {
  buyerHash,
  consumeUses,
  giveBackUses,
  lockOffers,
  lockPromotions,
  releaseUses,
  reserveAgain,
  reserveUses,
} from "#features/promotions/commands/uses.ts";
export { chooseDeliveries, chooseReductions } from "#features/promotions/domain/choose.ts";
export { listAsked } from "#features/promotions/queries/list-asked.ts";
export { listFloors } from "#features/promotions/queries/list-floors.ts";
export { listPromotions } from "#features/promotions/queries/list-promotions.ts";
export { payersOf } from "#features/promotions/queries/payers-of.ts";
export { knowsCode, noOffers, type Offers, readOffers } from "#features/promotions/queries/read-offers.ts";
