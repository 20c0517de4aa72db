// Runs a deck by keys, clicker, swipe and buttons; binds to [data-deck]. Without it, slides snap while scrolling.
(() => {
  const root = document.documentElement;
  const slides = [...document.querySelectorAll("[data-deck] > section")];
  const ROW = 4; // slides side by side in the overview
  const isOver = () => root.classList.contains("overview");

  // In the overview it is the slide in focus, or the one from which the overview was opened.
  let shown = 0;
  const chosen = () => (slides.includes(document.activeElement) ? slides.indexOf(document.activeElement) : shown);

  const current = () => {
    const found = slides.findIndex((slide) => slide.getBoundingClientRect().bottom > innerHeight / 2);
    return found < 0 ? slides.length - 1 : found;
  };

  const go = (index) => {
    for (const one of document.querySelectorAll(":popover-open")) one.hidePopover();
    shown = Math.max(0, Math.min(index, slides.length - 1));
    const slide = slides[shown];
    slide.scrollIntoView();
    slide.focus({ preventScroll: true });
    history.replaceState(null, "", `#${slide.id}`);
  };

  const actions = {
    full: () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.()),
    notes: () => {
      const all = document.querySelectorAll(".notes");
      const open = ![...all].some((one) => one.open);
      for (const one of all) one.open = open;
    },
    overview: () => {
      const index = isOver() ? chosen() : current();
      root.classList.toggle("overview");
      go(index);
    },
    dark: () => root.classList.toggle("dark"),
  };
  const keys = { f: "full", n: "notes", o: "overview", ".": "dark", b: "dark" };
  const steps = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };

  // A slide higher than the screen (small windows, large letters) is scrolled through before the next one comes.
  const hasMore = (step) => {
    const { top, bottom } = slides[current()].getBoundingClientRect();
    return step > 0 ? bottom > innerHeight + 4 : top < -4;
  };

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const isControl = event.target.closest("a, button, summary, input");
    const step = event.key === " " && event.shiftKey ? -1 : steps[event.key];
    if (event.key === "Escape" && isOver()) actions.overview();
    else if (event.key === "Enter" && isOver()) actions.overview();
    else if (keys[event.key.toLowerCase()]) actions[keys[event.key.toLowerCase()]]();
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(slides.length - 1);
    else if (step && isOver()) go(chosen() + step * (/Up|Down/.test(event.key) ? ROW : 1));
    else if (step && !(event.key === " " && isControl) && !hasMore(step)) go(current() + step);
    else return;
    event.preventDefault();
  });

  // One turn of the wheel, or one stroke on a touch pad with all its small events, is one slide.
  let turned = -Infinity;
  addEventListener(
    "wheel",
    (event) => {
      const step = Math.sign(event.deltaY);
      if (!step || event.ctrlKey || isOver() || hasMore(step) || event.target.closest(".notes div")) return;
      event.preventDefault();
      if (event.timeStamp - turned > 200) go(current() + step);
      turned = event.timeStamp;
    },
    { passive: false },
  );

  for (const button of document.querySelectorAll("[data-do]")) {
    button.hidden = false;
    button.addEventListener("click", () => actions[button.dataset.do]());
  }

  for (const slide of slides) {
    slide.addEventListener("click", (event) => {
      if (!isOver()) return;
      event.preventDefault();
      slide.focus();
      actions.overview();
    });
  }

  let start;
  addEventListener("touchstart", ({ touches }) => (start = touches.length === 1 ? touches[0] : null), { passive: true });
  addEventListener("touchend", ({ changedTouches: [end] }) => {
    if (!start || isOver()) return;
    const across = end.clientX - start.clientX;
    if (Math.abs(across) > 60 && Math.abs(across) > 2 * Math.abs(end.clientY - start.clientY)) go(current() + (across < 0 ? 1 : -1));
  });
})();
