export { countReach } from "#features/reach/commands/count-reach.ts";
export { queueWeekly } from "#features/reach/commands/queue-weekly.ts";
export { setWeekly, stopWeekly } from "#features/reach/commands/set-weekly.ts";
export { sendWeekly, weeklyLeave } from "#features/reach/flows/weekly.ts";
export { startReachWriter, writeReach } from "#features/reach/flows/write-reach.ts";
export { chamberReach } from "#features/reach/queries/chamber-reach.ts";
export { weeklyReaders } from "#features/reach/queries/weekly-readers.ts";
export { workshopReach } from "#features/reach/queries/workshop-reach.ts";
