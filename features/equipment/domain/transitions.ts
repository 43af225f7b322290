import type { EquipmentCallState, EquipmentRequestState } from "#db/schema/equipment.ts";
import type { EquipmentAwardState, FollowUpState } from "#db/schema/equipment-awards.ts";

type Table<State extends string> = Readonly<Record<State, readonly State[]>>;

// Which state may follow which. The database holds the same tables; a test compares them.

export const callTransitions: Table<EquipmentCallState> = {
  draft: ["published", "cancelled"],
  published: ["closed", "cancelled"],
  closed: ["ranked", "cancelled"],
  // A second officer who does not agree sends the ranking back to be scored again.
  ranked: ["closed", "decided", "cancelled"],
  decided: ["done"],
  done: [],
  cancelled: [],
};

export const requestTransitions: Table<EquipmentRequestState> = {
  draft: ["submitted"],
  submitted: ["withdrawn", "waiting", "offered"],
  // Whoever withdrew may come again while the call is open.
  withdrawn: ["submitted"],
  waiting: ["offered", "withdrawn"],
  offered: ["accepted", "declined", "lapsed"],
  accepted: ["declined"],
  declined: [],
  lapsed: [],
};

export const awardTransitions: Table<EquipmentAwardState> = {
  agreed: ["ready", "given_up"],
  ready: ["received", "given_up"],
  received: ["resold"],
  given_up: [],
  resold: [],
};

export const followUpTransitions: Table<FollowUpState> = {
  planned: ["asked", "dropped"],
  // What never came is found out on a visit.
  asked: ["sent", "read", "dropped"],
  sent: ["read"],
  read: [],
  dropped: [],
};
