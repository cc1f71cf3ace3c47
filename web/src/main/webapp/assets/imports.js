/** An import under way: its progress is asked for every second, and the page is shown anew at the end. */
export function imports() {
  const place = document.querySelector("[data-import]");
  if (place) {
    setTimeout(() => look(place), 1000);
  }
}

async function look(place) {
  try {
    const answer = await fetch(place.dataset.import, { headers: { Accept: "application/json" } });
    if (answer.ok) {
      const state = await answer.json();
      if (state.state !== "WAITING" && state.state !== "RUNNING") {
        location.reload();
        return;
      }
      place.querySelector("progress").value = state.done;
      place.querySelector("[role=status]").textContent = place.dataset.told.replace("{0}", state.done).replace("{1}", state.rows);
    }
  } catch {
    // The next look may succeed; the link beside works without this script.
  }
  setTimeout(() => look(place), 1000);
}
