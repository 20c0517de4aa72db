// Answers the quiz by keys: a letter or number chooses, arrows or a clicker go on; binds to [data-quiz].
(() => {
  const quiz = document.querySelector("[data-quiz]");
  if (!quiz) return;
  const choices = [...quiz.querySelectorAll("[data-choice]")];
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input")) return;
    const key = event.key.toLowerCase();
    const place = "1234".includes(key) ? Number(key) - 1 : "abcd".indexOf(key);
    const chosen = key.length === 1 && choices[place];
    const side = { arrowright: "next", pagedown: "next", arrowleft: "prev", pageup: "prev" }[key];
    const link = chosen || (side && quiz.querySelector(`[rel=${side}]`));
    if (!link) return;
    event.preventDefault();
    link.click();
  });
})();
