export { type ChamberDto, listChambers } from "#features/chambers/queries/list-chambers.ts";
export { officeSummary } from "#features/chambers/queries/office-summary.ts";
