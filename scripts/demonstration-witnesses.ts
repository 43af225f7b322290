import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

// Two witnesses for the demonstration, in a process of their own that knows the log by its address alone. They are ours and
// so prove nothing; they show how the others work. Started by `npm start`, never in production.

const [folder = "", log = ""] = process.argv.slice(2);
const program = join(import.meta.dirname, "witness.ts");
const operators = [
  {
    ar: "شاهد للعرض، جامعة خيالية",
    fr: "Témoin de démonstration, université fictive",
    en: "Demonstration witness, fictional university",
  },
  {
    ar: "شاهد للعرض، غرفة خيالية",
    fr: "Témoin de démonstration, chambre fictive",
    en: "Demonstration witness, fictional chamber",
  },
];

mkdirSync(folder, { recursive: true, mode: 0o700 });
const states = operators.map((_, n) => join(folder, `witness-${n + 1}.json`));
for (const [n, state] of states.entries()) {
  const operator = operators[n];
  if (operator && !existsSync(state)) await introduce(state, operator, n + 1);
}
process.argv.splice(2, 2, "run", ...states.flatMap((state) => ["--state", state]), "--every", "30");
await import("#scripts/witness.ts");

/** Makes a witness and registers its key. A name has one key for ever: lost with its state, it comes back under another. */
async function introduce(state: string, operator: (typeof operators)[number], n: number): Promise<void> {
  const name = `witness-${randomBytes(3).toString("hex")}.example.test/w${n}`;
  const made = await promisify(execFile)(process.execPath, [
    ...[program, "new", "--state", state, "--name", name, "--log", log],
  ]);
  const key = /^witness (.*)$/m.exec(made.stdout)?.[1] ?? "";
  const { registerWitness } = await import("#features/provenance/index.ts");
  const { systemActor } = await import("#lib/kernel/actor.ts");
  const { closeDatabases } = await import("#db/client.ts");
  await registerWitness({ actor: systemActor("demonstration") }, { key, operator, isDemonstration: true });
  await closeDatabases();
}
