export { settleDuplicate } from "#features/duplicates/commands/settle.ts";
export { getDuplicate } from "#features/duplicates/queries/get-case.ts";
export { listDuplicates } from "#features/duplicates/queries/list-cases.ts";
export { duplicateNotices } from "#features/duplicates/queries/notices.ts";
