import { dirname, resolve } from "node:path";
import { TypeReader } from "#tests/contract/stripe/declarations/parse-type.ts";
import type { Declared, Scope } from "#tests/contract/stripe/declarations/syntax.ts";
import { isQuoted, tokenize, unquote } from "#tests/contract/stripe/declarations/tokens.ts";

function newScope(file: string, parent: Scope | null): Scope {
  return {
    file,
    parent,
    declared: new Map(),
    namespaces: new Map(),
    imports: new Map(),
    reexports: new Set(),
  };
}

/** Reads `{ A, B as C }` into pairs of the name there and the name here. */
function readNames(reader: TypeReader): [string, string][] {
  const names: [string, string][] = [];
  reader.expect("{");
  while (!reader.take("}")) {
    reader.take("type");
    const there = reader.next();
    const here = reader.take("as") ? reader.next() : there;
    names.push([there, here]);
    reader.take(",");
  }
  return names;
}

function readImport(reader: TypeReader, scope: Scope): void {
  reader.take("type");
  if (reader.peek() !== "{") {
    reader.skipStatement();
    return;
  }
  const names = readNames(reader);
  reader.expect("from");
  const from = reader.next();
  reader.take(";");
  if (!isQuoted(from)) return;
  const file = resolve(dirname(scope.file), unquote(from).replace(/\.js$/, ".d.ts"));
  for (const [there, here] of names) scope.imports.set(here, { file, name: there });
}

function readInterface(reader: TypeReader): Declared {
  const parameters = reader.readParameters();
  const bases = reader.take("extends") ? reader.readCommaTypes() : [];
  const shape = reader.readShape();
  return { kind: "interface", parameters, extends: bases, type: { kind: "object", shape } };
}

function readAlias(reader: TypeReader): Declared {
  const parameters = reader.readParameters();
  reader.expect("=");
  const type = reader.readTypeUntilSemicolon();
  return { kind: "alias", parameters, extends: [], type };
}

function readStatement(reader: TypeReader, scope: Scope): void {
  while (reader.take("export") || reader.take("declare")) {
    // Modifiers say nothing about the shape.
  }
  const word = reader.peek();
  if (word === "{") {
    for (const [, here] of readNames(reader)) scope.reexports.add(here);
    reader.skipStatement();
  } else if (reader.take("import")) readImport(reader, scope);
  else if (reader.take("interface")) scope.declared.set(reader.next(), readInterface(reader));
  else if (reader.take("type")) scope.declared.set(reader.next(), readAlias(reader));
  else if (reader.take("namespace")) {
    const name = reader.next();
    const inner = scope.namespaces.get(name) ?? newScope(scope.file, scope);
    scope.namespaces.set(name, inner);
    reader.expect("{");
    while (!reader.take("}")) readStatement(reader, inner);
  } else if (word === "class") reader.skipBlock();
  else reader.skipStatement();
}

/** Reads the interfaces, types and namespaces of one declaration file. */
export function parseDeclarations(file: string, text: string): Scope {
  const scope = newScope(file, null);
  const reader = new TypeReader(tokenize(text));
  while (reader.peek() !== undefined) readStatement(reader, scope);
  return scope;
}
