/** A form value, or a nested object; lists are objects with the keys 0, 1, 2… */
export type FormValue = string | FormNode;
export interface FormNode {
  [key: string]: FormValue;
}

function emptyNode(): FormNode {
  // No prototype: a field called `__proto__` is just a field.
  return Object.create(null);
}

/**
 * Reads `a[b][0]=c` (and `a[]=c`) as nested objects, the encoding Stripe's API takes in bodies and queries.
 * A name used both as value and as object keeps its last form.
 */
export function parseForm(text: string): FormNode {
  const root = emptyNode();
  for (const [name, value] of new URLSearchParams(text)) {
    const path = name.replaceAll("]", "").split("[").slice(0, 12);
    let node = root;
    path.forEach((part, depth) => {
      const key = part === "" && depth > 0 ? String(Object.keys(node).length) : part;
      if (depth === path.length - 1) {
        node[key] = value;
        return;
      }
      const existing = node[key];
      const next = existing === undefined || typeof existing === "string" ? emptyNode() : existing;
      node[key] = next;
      node = next;
    });
  }
  return root;
}
