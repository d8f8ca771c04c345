// Whether the page has been loaded and is only changed by the router from now on.
let loaded = false;

/** Called once the loaded page runs: until then the browser has set the focus, and a reader may be typing. */
export function followActs(): void {
  loaded = true;
}

/** The notice of what was done: notice.tsx. */
const doneNotice = '.until-refused > [role="status"]';

/**
 * Sets the focus to the address's target, as a browser does on loading a page; a link that opens a form there leads to
 * its first field. Without a target, where the act took away what had the focus, it goes to the notice of what was done.
 */
export function focusAfterAct(): void {
  if (!loaded) return;
  const place = document.getElementById(window.location.hash.slice(1));
  const lost = document.activeElement === document.body;
  const notice = lost ? document.querySelector<HTMLElement>(doneNotice) : null;
  const target = place === null ? notice : (firstField(place) ?? place);
  if (target === null) return;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

const fields = 'textarea, select, input:not([type="hidden"], [type="checkbox"])';

/** The first field that is seen in a place that a link leads to. After an act the place itself counts. */
function firstField(place: HTMLElement): HTMLElement | undefined {
  if (new URLSearchParams(window.location.search).has('done')) return undefined;
  return [...place.querySelectorAll<HTMLElement>(fields)].find((field) => field.checkVisibility());
}
