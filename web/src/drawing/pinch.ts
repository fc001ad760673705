/** Two fingers on a drawing: `stretch` is told how much further apart they are than a moment ago, and where on the element. */
export function onPinch(element: HTMLElement, begin: () => void, stretch: (factor: number, clientX: number, clientY: number) => void): void {
  let apart = 0;
  element.addEventListener(
    "touchstart",
    (event) => {
      const two = fingers(event);
      apart = two?.apart ?? 0;
      if (two) begin();
    },
    { passive: true },
  );
  element.addEventListener(
    "touchmove",
    (event) => {
      const two = fingers(event);
      if (!two || !apart) return;
      event.preventDefault();
      stretch(two.apart / apart, two.x, two.y);
      apart = two.apart;
    },
    { passive: false },
  );
  element.addEventListener("touchend", (event) => {
    if (event.touches.length < 2) apart = 0;
  });
}

interface Fingers {
  readonly apart: number;
  readonly x: number;
  readonly y: number;
}

function fingers(event: TouchEvent): Fingers | null {
  const [a, b] = [event.touches[0], event.touches[1]];
  if (!a || !b) return null;
  const apart = Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY));
  return { apart, x: (a.clientX + b.clientX) / 2, y: (a.clientY + b.clientY) / 2 };
}
