import { format } from "node:util";
import { afterEach, beforeEach } from "vitest";

// A warning nobody reads becomes the noise in which the next real one is lost: it fails the test instead.
const said: string[] = [];
const listen =
  (level: string) =>
  (...words: unknown[]) => {
    said.push(`console.${level}: ${format(...words)}`);
  };

console.error = listen("error");
console.warn = listen("warn");

beforeEach(() => {
  said.length = 0;
});

afterEach(() => {
  const heard = said.splice(0);
  if (heard.length > 0) throw new Error(`the test was not quiet\n${heard.join("\n")}`);
});
