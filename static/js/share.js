// Opens the device's own share sheet for this page; binds to [data-share], whose value is the title.
if (navigator.share) {
  for (const button of document.querySelectorAll("[data-share]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const link = document.querySelector("link[rel=canonical]");
      navigator.share({ title: button.dataset.share, url: link ? link.href : location.href }).catch(() => {});
    });
  }
}
