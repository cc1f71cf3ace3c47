/** Going from one marked place in a text to the next: two buttons, or the keys n and p while one of them has
 * the focus (WCAG 2.1.4: a single letter does nothing elsewhere). Without script the first is reached by a link. */
export function passages() {
  const bar = document.querySelector("[data-marks]");
  const marks = [...document.querySelectorAll("mark[id^=traff-]")];
  if (!bar || marks.length === 0) {
    return;
  }
  bar.querySelectorAll("[data-without]").forEach(link => { link.hidden = true; });
  let at = -1;
  const go = step => {
    at = at < 0 ? first(marks, step) : (at + step + marks.length) % marks.length;
    marks.forEach((mark, place) => mark.classList.toggle("here", place === at));
    marks[at].focus({ preventScroll: true });
    marks[at].scrollIntoView({ block: "center", behavior: "instant" });
  };
  bar.querySelectorAll("[data-mark]").forEach(button => {
    button.hidden = false;
    button.addEventListener("click", () => go(button.dataset.mark === "next" ? 1 : -1));
  });
  document.addEventListener("keydown", event => {
    const among = event.target.closest("mark[id^=traff-], [data-marks]");
    if (among && !event.ctrlKey && !event.metaKey && !event.altKey && (event.key === "n" || event.key === "p")) {
      event.preventDefault();
      go(event.key === "n" ? 1 : -1);
    }
  });
  const page = location.hash && document.getElementById(location.hash.slice(1));
  const there = page && page.querySelector("mark[id^=traff-]");
  if (there) {
    at = marks.indexOf(there);
    there.classList.add("here");
    there.focus({ preventScroll: true });
    there.scrollIntoView({ block: "center", behavior: "instant" });
  }
}

/** The first one that is below, or the last above, what is on the screen. */
function first(marks, step) {
  const below = marks.findIndex(mark => mark.getBoundingClientRect().top > 0);
  return below < 0 ? (step > 0 ? 0 : marks.length - 1) : (step > 0 ? below : (below - 1 + marks.length) % marks.length);
}
