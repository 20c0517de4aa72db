// Lets the keeper (/luring.js) hold the pages that were opened, so that they can be read without a network.
navigator.serviceWorker?.register("/luring.js").catch(() => {});
