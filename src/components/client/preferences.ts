/** What a reader chose, kept on the device. Reads as nothing, and writes to nowhere, where storage is blocked. */
export const preferences = {
  get(key: string): string | null {
    try {
      return localStorage.getItem(`kb-${key}`);
    } catch {
      return null;
    }
  },
  set(key: string, value: string): void {
    try {
      localStorage.setItem(`kb-${key}`, value);
    } catch {
      // Private modes refuse to store; the choice then holds for this page only.
    }
  },
};
