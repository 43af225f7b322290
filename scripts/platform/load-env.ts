import { existsSync } from "node:fs";

/** Adds the settings of .env, if there is one; those given by the environment win. */
export function loadDotEnv(): void {
  if (existsSync(".env")) process.loadEnvFile(".env");
}
