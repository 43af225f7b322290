export { saveTranslation } from "#features/translation/commands/save-translation.ts";
export { translationDesk } from "#features/translation/queries/desk.ts";
export { translationText } from "#features/translation/queries/text.ts";
