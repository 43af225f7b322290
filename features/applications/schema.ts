export type { ApplicationState } from "#db/schema/applications.ts";
export { applicationTransitions, openStates } from "#features/applications/domain/transitions.ts";
