export { federationToday } from "#features/chambers/queries/federation-today.ts";
export { type ChamberDto, listChambers } from "#features/chambers/queries/list-chambers.ts";
export { myChambers } from "#features/chambers/queries/my-chambers.ts";
export { officeToday } from "#features/chambers/queries/office-today.ts";
