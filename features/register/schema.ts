export type { Standing } from "#db/schema/artisans.ts";
export {
  lists,
  type StandingEffects,
  standingEffects,
  standingTransitions,
} from "#features/register/domain/standing.ts";
