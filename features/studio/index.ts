export { homeMoney } from "#features/studio/domain/home-money.ts";
export { mySales } from "#features/studio/queries/my-sales.ts";
export { myTasks, readTasks } from "#features/studio/queries/my-tasks.ts";
