import type { ChangeEvent, RefObject } from "react";

type FileInputProps = {
  id: string;
  input: RefObject<HTMLInputElement | null>;
  onChange?: (event: ChangeEvent<HTMLInputElement>) => void;
  disabled?: boolean;
  hidden?: boolean;
};

/**
 * Chooses a photograph. No `capture`: with it some phones open the camera and hide the gallery. Naming the types makes
 * iPhones send JPEG.
 */
export function FileInput({ id, input, onChange, disabled = false, hidden = false }: FileInputProps) {
  return (
    <input
      ref={input}
      id={id}
      type="file"
      name="file"
      accept="image/jpeg,image/png,image/webp"
      onChange={onChange}
      disabled={disabled}
      className={hidden ? "sr-only" : "target w-full text-s"}
    />
  );
}
