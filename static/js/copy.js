// Copies the text that data-copy holds, or that of the element it names as "#id"; binds to [data-copy].
(() => {
  if (!navigator.clipboard) return;
  const live = document.createElement("p");
  live.className = "vh";
  live.setAttribute("role", "status");
  document.body.append(live);
  for (const button of document.querySelectorAll("[data-copy]")) button.hidden = false;
  // Heard on the document, since other scripts add buttons at any time.
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    event.preventDefault();
    const asked = button.dataset.copy;
    const text = asked[0] === "#" ? document.querySelector(asked).textContent : asked;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      if (button.href) location.assign(button.href);
      return;
    }
    button.classList.add("is-done");
    live.textContent = "Tersalin.";
    setTimeout(() => {
      button.classList.remove("is-done");
      live.textContent = "";
    }, 2500);
  });
})();
