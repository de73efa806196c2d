/** Puts the text on the clipboard, which browsers allow on secure pages alone, and says whether it is there. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
