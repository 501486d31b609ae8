// Sends readers of an address that has moved on to the page, to the section that they have asked for. `replace`, so that Back leads to where they came from.
const link = document.querySelector<HTMLAnchorElement>('[data-moved]');
if (link) location.replace(link.href + location.search + location.hash);
