export { activateBody } from "#features/bodies/commands/activate-body.ts";
export { addMember } from "#features/bodies/commands/add-member.ts";
export { correctBody } from "#features/bodies/commands/correct-body.ts";
export { createBody } from "#features/bodies/commands/create-body.ts";
export { dissolveBody } from "#features/bodies/commands/dissolve-body.ts";
export { endMembership } from "#features/bodies/commands/end-membership.ts";
export { endOffice } from "#features/bodies/commands/end-office.ts";
export { giveOffice } from "#features/bodies/commands/give-office.ts";
export { keepsBody } from "#features/bodies/policy.ts";
export { findCandidates } from "#features/bodies/queries/find-candidates.ts";
export { bodyChoices } from "#features/bodies/queries/form-choices.ts";
export { getBody } from "#features/bodies/queries/get-body.ts";
export { listBodies } from "#features/bodies/queries/list-bodies.ts";
export { membershipsOf } from "#features/bodies/queries/memberships.ts";
export { listPublicBodies } from "#features/bodies/queries/public-list.ts";
export { readPeople as bodyPeople } from "#features/bodies/queries/read-people.ts";
export {
  bodiesSpokenFor,
  holdBody,
  type Seat,
  type SeatedBody,
  seatedBody,
  seatsOf,
  speakersOf,
} from "#features/bodies/queries/seats.ts";
