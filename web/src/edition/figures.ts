/** A drawing of the page as a figure to take away: the buttons here, the work in a script that only a click loads. */

/** What the other script leaves behind. */
interface Saver {
  saveChart?(holder: HTMLElement, format: string): void;
}

/** Buttons under every drawing that says what it is; `root` is where the other scripts lie. */
export function startFigures(root: URL): void {
  for (const holder of document.querySelectorAll<HTMLElement>("[data-figure]")) {
    const row = document.createElement("p");
    row.className = "small not-printed figure-row";
    for (const format of ["svg", "png"]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = `Save as ${format.toUpperCase()}`;
      button.addEventListener("click", () => void save(root, holder, format));
      row.append(button);
    }
    holder.after(row);
    // Where the chart is wider than its frame, labels stay in sight: nobody reads a bar without its name.
    holder.addEventListener("scroll", () => {
      const chart = holder.querySelector("svg");
      const units = chart ? (holder.scrollLeft * chart.viewBox.baseVal.width) / chart.clientWidth : 0;
      chart?.style.setProperty("--held", `${units}px`);
    });
  }
}

async function save(root: URL, holder: HTMLElement, format: string): Promise<void> {
  const loaded = globalThis as { stemma?: Saver };
  if (!loaded.stemma?.saveChart) {
    await new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL("life-chart.js", root).href;
      script.addEventListener("load", resolve);
      script.addEventListener("error", reject);
      document.head.append(script);
    });
  }
  loaded.stemma?.saveChart?.(holder, format);
}
