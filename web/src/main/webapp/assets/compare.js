/** Going from change to change: two buttons, and the keys n and p as long as the box beside them is ticked (WCAG 2.1.4). Unchanged stretches that
 * came with the page unfold at once. Without script the changes are reached by links, and a stretch by loading the page anew. */
const LETTERS = "samdiarium.compare.letters";

export function compare() {
  const bar = document.querySelector("[data-walk]");
  if (!bar) {
    return;
  }
  document.querySelectorAll("a[data-unfold]").forEach(link => link.addEventListener("click", event => unfold(event, link)));
  const stops = [...document.querySelectorAll("a.stop")];
  if (stops.length > 0) {
    walk(bar, stops);
  }
  document.querySelectorAll("a.twin").forEach(link => link.addEventListener("click", () => light(document.querySelector(link.hash))));
}

function unfold(event, link) {
  const rows = link.dataset.unfold && document.getElementById("r" + link.dataset.unfold);
  if (!rows) {
    return;
  }
  event.preventDefault();
  rows.hidden = false;
  link.closest("tbody").hidden = true;
  rows.tabIndex = -1;
  rows.focus({ preventScroll: true });
}

function walk(bar, stops) {
  const where = bar.querySelector("[data-where]");
  const letters = bar.querySelector("[data-letters]");
  let at = stops.findIndex(stop => "#" + stop.id === location.hash);
  const show = () => {
    where.textContent = where.dataset.where.replace("{0}", at < 0 ? "–" : at + 1).replace("{1}", where.dataset.stops);
  };
  const go = step => {
    at = at < 0 ? nearest(stops, step) : (at + step + stops.length) % stops.length;
    stops[at].focus({ preventScroll: true });
    light(stops[at].closest("tr"));
    stops[at].closest("tr").scrollIntoView({ block: "center", behavior: "instant" });
    history.replaceState(null, "", "#" + stops[at].id);
    show();
  };
  bar.querySelectorAll("[data-without]").forEach(link => { link.hidden = true; });
  bar.querySelectorAll("[data-step]").forEach(button => {
    button.hidden = false;
    button.addEventListener("click", () => go(button.dataset.step === "next" ? 1 : -1));
  });
  letters.closest("label").hidden = false;
  letters.checked = localStorage.getItem(LETTERS) !== "off";
  letters.addEventListener("change", () => localStorage.setItem(LETTERS, letters.checked ? "on" : "off"));
  stops.forEach((stop, place) => stop.addEventListener("click", () => { at = place; light(stop.closest("tr")); show(); }));
  document.addEventListener("keydown", event => {
    const typing = event.target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (letters.checked && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && (event.key === "n" || event.key === "p")) {
      event.preventDefault();
      go(event.key === "n" ? 1 : -1);
    }
  });
  if (at >= 0) {
    light(stops[at].closest("tr"));
  }
  show();
}

/** The first change below the upper edge of the screen, or the last above it. */
function nearest(stops, step) {
  const below = stops.findIndex(stop => stop.getBoundingClientRect().top > 120);
  const next = below < 0 ? 0 : below;
  return step > 0 ? next : (next - 1 + stops.length) % stops.length;
}

function light(row) {
  document.querySelectorAll("tr.here").forEach(other => other.classList.remove("here"));
  if (row) {
    row.classList.add("here");
  }
}
