export { markRead } from "#features/thread/commands/mark-read.ts";
export { writeToChamber, writeToMaker } from "#features/thread/commands/write-message.ts";
export { writeToGroup } from "#features/thread/commands/write-to-group.ts";
export { getThread } from "#features/thread/queries/get-thread.ts";
export { groupOf } from "#features/thread/queries/group-of.ts";
export { inbox } from "#features/thread/queries/inbox.ts";
