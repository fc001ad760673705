/** The legend is one key away: L shows it over the page, L or Escape puts it back. */

/** Listens for the key. */
export function startLegend(): void {
  const legends = document.querySelectorAll<HTMLDetailsElement>("details.legend");
  const legend = legends[0];
  if (!legend) return;
  const wasOpen = legend.open;
  const show = (called: boolean): void => {
    legend.classList.toggle("called", called);
    legend.open = called || wasOpen;
  };
  document.addEventListener("keydown", (event) => {
    const isCalled = legend.classList.contains("called");
    if (event.key === "Escape" && isCalled) show(false);
    if (event.key.toLowerCase() === "l" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) show(!isCalled);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select");
}
