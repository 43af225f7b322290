export { addAwardPhoto, addRequestPhoto } from "#features/equipment/commands/add-photo.ts";
export { answerOffer, lapseOffer } from "#features/equipment/commands/answer-offer.ts";
export { closeCall, finishCall } from "#features/equipment/commands/close-call.ts";
export { decideCall } from "#features/equipment/commands/decide-call.ts";
export { payCopay, recordDelivery } from "#features/equipment/commands/deliver.ts";
export { giveUpAward, recordResale } from "#features/equipment/commands/end-award.ts";
export { askFollowUp, readFollowUp, sendFollowUp } from "#features/equipment/commands/follow-up.ts";
export { cancelEquipmentCall, publishEquipmentCall } from "#features/equipment/commands/publish-call.ts";
export { rankCall, sendBackRanking } from "#features/equipment/commands/rank-call.ts";
export { receiveAwardByCode, receiveAwardSigned } from "#features/equipment/commands/receive.ts";
export { scoreRequest } from "#features/equipment/commands/score-request.ts";
export { writeCall } from "#features/equipment/commands/write-call.ts";
export {
  addEquipmentCriterion,
  removeEquipmentCriterion,
} from "#features/equipment/commands/write-criteria.ts";
export { addFunds, removeFunds } from "#features/equipment/commands/write-funds.ts";
export { addItem, removeItem } from "#features/equipment/commands/write-items.ts";
export { withdrawRequest, writeRequest } from "#features/equipment/commands/write-request.ts";
export { receiveEquipmentPhoto } from "#features/equipment/flows/receive-photo.ts";
export { equipmentKeepers } from "#features/equipment/policy.ts";
export { getAward, listFollowUps } from "#features/equipment/queries/awards.ts";
export { equipmentDue } from "#features/equipment/queries/equipment-due.ts";
export {
  type CallChoices,
  callChoices,
  getOwnCall,
  getRequest,
  listOwnCalls,
} from "#features/equipment/queries/office-calls.ts";
export {
  getEquipment,
  listEquipment,
  type PublicCall,
  type PublicCallPage,
} from "#features/equipment/queries/public-equipment.ts";
export { studioEquipment, studioEquipmentCall } from "#features/equipment/queries/studio.ts";
