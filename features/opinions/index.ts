export { askOpinion, withdrawOpinion } from "#features/opinions/commands/ask.ts";
export { giveOpinion, sendOpinionBack } from "#features/opinions/commands/give.ts";
export { remindOfOpinion } from "#features/opinions/commands/remind.ts";
export { signOpinion } from "#features/opinions/commands/sign.ts";
export { listAwaited } from "#features/opinions/queries/list-awaited.ts";
export {
  getOpinion,
  myOpinions,
  type OfficeOpinions,
  officeOpinions,
} from "#features/opinions/queries/opinions.ts";
export { publicOpinions } from "#features/opinions/queries/public-opinions.ts";
