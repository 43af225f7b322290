export { addMaterial } from "#features/materials/commands/add-material.ts";
export { addPermit } from "#features/materials/commands/add-permit.ts";
export { addSupplier } from "#features/materials/commands/add-supplier.ts";
export { attachLot } from "#features/materials/commands/attach-lot.ts";
export { checkLot } from "#features/materials/commands/check-lot.ts";
export { decideSupplier } from "#features/materials/commands/decide-supplier.ts";
export { followRecalls } from "#features/materials/commands/follow-recalls.ts";
export { handOut } from "#features/materials/commands/hand-out.ts";
export { lotErrors, makeLot } from "#features/materials/commands/make-lot.ts";
export { quarantineLot } from "#features/materials/commands/quarantine-lot.ts";
export { recallLot } from "#features/materials/commands/recall-lot.ts";
export { receiveLot } from "#features/materials/commands/receive-lot.ts";
export { recordRestriction } from "#features/materials/commands/record-restriction.ts";
export {
  keepsMaterials,
  materialKeepers,
  ownShare,
  recallers,
  recallsLots,
} from "#features/materials/policy.ts";
export { getLot } from "#features/materials/queries/get-lot.ts";
export { getRecall } from "#features/materials/queries/get-recall.ts";
export { getSupplier } from "#features/materials/queries/get-supplier.ts";
export { listLots } from "#features/materials/queries/list-lots.ts";
export { listMaterials } from "#features/materials/queries/list-materials.ts";
export { listSuppliers } from "#features/materials/queries/list-suppliers.ts";
export { listOwnLots } from "#features/materials/queries/own-lots.ts";
export { getPieceLots } from "#features/materials/queries/piece-lots.ts";
export { previewRecall } from "#features/materials/queries/preview-recall.ts";
export { readMaterials } from "#features/materials/queries/read-materials.ts";
