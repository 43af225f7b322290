/** Forgets what our modules keep for the whole process: pools of connections, buffers, stamps. */
export function forgetKept(): void {
  const kept = globalThis as typeof globalThis & Record<string, unknown>;
  for (const name of Object.keys(kept).filter((key) => key.startsWith("sanad"))) delete kept[name];
}
