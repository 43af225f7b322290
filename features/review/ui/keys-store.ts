const place = "sanad-keys";
const changed = "sanad-keys-changed";

/** Whether single keys do anything, as this browser remembers it. */
export function keysAreOn(): boolean {
  try {
    return window.localStorage.getItem(place) !== "off";
  } catch {
    // A browser that keeps nothing: the keys stay as they are at first.
    return true;
  }
}

export function setKeys(on: boolean): void {
  try {
    window.localStorage.setItem(place, on ? "on" : "off");
  } catch {
    return;
  }
  window.dispatchEvent(new Event(changed));
}

export function onKeysChanged(call: () => void): () => void {
  window.addEventListener(changed, call);
  return () => window.removeEventListener(changed, call);
}
