// Adds copies to take away to every quoted provision; binds to [data-cite] (the regulation) with data-place (the provision).
for (const block of document.querySelectorAll("[data-cite]")) {
  const { cite, place } = block.dataset;
  const page = document.querySelector("link[rel=canonical]")?.href ?? location.href;
  const link = new URL(block.querySelector("h3 a, .tools a").getAttribute("href"), page).href;
  const force = block.querySelector(".status").textContent.trim().toLowerCase().replace("status ", "");
  const tools = block.querySelector(".tools") || document.createElement("p");
  tools.className = "tools";
  const copies = {
    tautan: link,
    nota: `${place} ${cite} (status: ${force})`,
    "catatan kaki": `${cite}, ${place}, status: ${force}, ${link}.`,
  };
  tools.replaceChildren("Salin:");
  for (const [words, text] of Object.entries(copies)) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.copy = text;
    button.textContent = words;
    button.setAttribute("aria-label", `Salin ${words}: ${place}`);
    tools.append(button);
  }
  if (!tools.isConnected) block.append(tools);
}
