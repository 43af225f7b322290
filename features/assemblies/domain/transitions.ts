import type { MeetingState, MinutesState } from "#db/schema/body-minutes.ts";

/** Which state may follow which. The database holds the same tables; a test compares them. */
export const meetingTransitions: Readonly<Record<MeetingState, readonly MeetingState[]>> = {
  convened: ["cancelled"],
  cancelled: [],
};

export const minutesTransitions: Readonly<Record<MinutesState, readonly MinutesState[]>> = {
  draft: ["signed", "dropped"],
  signed: [],
  dropped: [],
};
