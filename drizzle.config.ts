import { defineConfig } from "drizzle-kit";

// `push` is never used: schema changes are generated as SQL, read, and migrated.
export default defineConfig({
  dialect: "postgresql",
  schema: "./db/schema/index.ts",
  out: "./db/migrations",
});
