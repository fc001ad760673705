/** "Copy with attribution": the sentence stands on the page; the button puts it on the clipboard. */

/** Shows the buttons, and copies what each names. */
export function startCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copies]")) {
    button.hidden = false;
    button.addEventListener("click", () => void copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const text = document.getElementById(button.dataset["copies"] ?? "");
  if (!text) return;
  const words = button.textContent;
  button.textContent = (await write(text)) ? "Copied" : "Press Ctrl+C";
  setTimeout(() => (button.textContent = words), 2000);
}

/** Where the clipboard is not to be had the words are selected, so that one key copies them. */
async function write(text: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text.innerText);
    return true;
  } catch {
    getSelection()?.selectAllChildren(text);
    return false;
  }
}
