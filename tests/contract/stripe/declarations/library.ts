import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parseDeclarations } from "#tests/contract/stripe/declarations/parse.ts";
import type { Declared, Scope, TypeNode } from "#tests/contract/stripe/declarations/syntax.ts";

/** The folder of declarations that the installed SDK ships. */
const ROOT = join(dirname(createRequire(import.meta.url).resolve("stripe")), "../esm");

/** A type together with the place it was written in and what its parameters stand for. */
export interface Typed {
  node: TypeNode;
  scope: Scope;
  bound: Map<string, Typed>;
}

export interface Found {
  declared: Declared;
  scope: Scope;
}

const files = new Map<string, Scope>();

function fileScope(file: string): Scope {
  const known = files.get(file);
  if (known) return known;
  const scope = parseDeclarations(file, readFileSync(file, "utf8"));
  files.set(file, scope);
  return scope;
}

/** A file of the SDK, such as `resources/Charges`. */
export function sdkFile(name: string): Scope {
  return fileScope(join(ROOT, `${name}.d.ts`));
}

function inNamespace(scope: Scope, path: string[]): Found | null {
  const [first, ...rest] = path;
  if (first === undefined) return null;
  if (rest.length === 0) {
    const declared = scope.declared.get(first);
    if (declared) return { declared, scope };
    if (scope.reexports.has(first) && scope.parent) return lookup(scope.parent, path);
    return null;
  }
  const inner = scope.namespaces.get(first);
  return inner ? inNamespace(inner, rest) : null;
}

/** The declaration a dotted name means in a scope: here, further out, or in the file it is imported from. */
export function lookup(scope: Scope, path: string[]): Found | null {
  for (let place: Scope | null = scope; place; place = place.parent) {
    const found = inNamespace(place, path);
    if (found) return found;
    const [first, ...rest] = path;
    const imported = first === undefined ? undefined : place.imports.get(first);
    if (imported) return lookup(fileScope(imported.file), [imported.name, ...rest]);
  }
  return null;
}
