import { longRun } from "#tests/soak/money/long-run.ts";

longRun(1);
