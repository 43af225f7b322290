export {
  commitUnits,
  holdUnits,
  releaseUnits,
  restoreUnits,
  returnUnits,
  type Units,
} from "#features/stock/commands/move-units.ts";
