export { decideAppeal } from "#features/appeals/commands/decide-appeal.ts";
export { fileAppeal } from "#features/appeals/commands/file-appeal.ts";
export { getAppeal } from "#features/appeals/queries/get.ts";
export { type AppealLetter, appealLetter } from "#features/appeals/queries/letter-facts.ts";
export { listAppeals } from "#features/appeals/queries/list.ts";
export { appealsOfFile } from "#features/appeals/queries/of-file.ts";
