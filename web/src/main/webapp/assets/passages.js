/** Going from one marked place to the next, in the text or on the pages: two buttons, or the keys n and p while one of them or a mark has
 * the focus (WCAG 2.1.4: a single letter does nothing elsewhere). Without script the first is reached by a link. */
export function passages() {
  const bar = document.querySelector("[data-marks]");
  const marks = [...document.querySelectorAll("[id^=traff-]")];
  if (!bar || marks.length === 0) {
    return;
  }
  const told = bar.querySelector("[data-told]");
  bar.querySelectorAll("[data-without]").forEach(link => { link.hidden = true; });
  let at = -1;
  const show = place => {
    at = place;
    marks.forEach((mark, number) => mark.classList.toggle("here", number === at));
    told.textContent = bar.dataset.marks.replace("{0}", at + 1).replace("{1}", marks.length);
    marks[at].focus({ preventScroll: true });
    marks[at].scrollIntoView({ block: "center", behavior: "instant" });
  };
  const go = step => show((at + step + marks.length) % marks.length);
  bar.querySelectorAll("[data-mark]").forEach(button => {
    button.hidden = false;
    button.addEventListener("click", () => go(button.dataset.mark === "next" ? 1 : -1));
  });
  document.addEventListener("keydown", event => {
    const among = event.target.closest("[id^=traff-], [data-marks]");
    if (among && !event.ctrlKey && !event.metaKey && !event.altKey && (event.key === "n" || event.key === "p")) {
      event.preventDefault();
      go(event.key === "n" ? 1 : -1);
    }
  });
  const first = asked(marks);
  const isThere = () => {
    const place = marks[first].getBoundingClientRect();
    return place.bottom > 0 && place.top < innerHeight;
  };
  show(first);
  afterTheAddress(moved => {
    if (at === first && !(moved && isThere())) {
      show(first);
    }
  });
}

const SETTLED_MILLIS = 2000;

/** The browser goes to the page that the address names (#sida-7) when the document is parsed, and takes the focus from the mark on it: it does so
 * when the frame after that is drawn, and on a slow machine once more when all is loaded, or later. Whoever scrolls is left alone. */
function afterTheAddress(then) {
  if (!location.hash) {
    return;
  }
  const settled = new AbortController();
  const signal = settled.signal;
  const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => signal.aborted || then(false)));
  document.addEventListener("DOMContentLoaded", drawn, { once: true, signal });
  window.addEventListener("load", () => {
    drawn();
    setTimeout(() => settled.abort(), SETTLED_MILLIS);
  }, { once: true, signal });
  document.addEventListener("scroll", () => then(true), { passive: true, signal });
  ["wheel", "touchstart", "pointerdown", "keydown"].forEach(kind =>
    document.addEventListener(kind, () => settled.abort(), { capture: true, passive: true, signal }));
}

/** The mark that the address tells: its page, and which of the marks there; else the first. */
function asked(marks) {
  const address = new URLSearchParams(location.search);
  const page = document.getElementById("sida-" + address.get("sida"));
  const there = page ? marks.filter(mark => page.contains(mark)) : [];
  const wanted = there[Number(address.get("stalle") || 1) - 1] || there[0];
  return Math.max(0, marks.indexOf(wanted));
}
