/** Keyboard: "/" to the search field, arrows between rows. Enter follows the link that has the focus, as always. */
export function keys() {
  document.addEventListener("keydown", event => {
    const typing = event.target.matches("input, textarea, select, [contenteditable]");
    if (event.ctrlKey || event.metaKey || event.altKey || typing) {
      return;
    }
    if (event.key === "/") {
      const field = document.querySelector("[data-key='/']");
      if (field) {
        event.preventDefault();
        field.focus();
        field.select();
      }
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      move(event);
    }
  });
}

function move(event) {
  const list = event.target.closest("[data-rows]") || (event.target === document.body ? document.querySelector("[data-rows=first]") : null);
  if (!list) {
    return;
  }
  const rows = [...list.querySelectorAll("[data-row]")].filter(row => row.offsetParent !== null);
  const line = event.target.closest("tr, li");
  const at = rows.findIndex(row => line && line.contains(row));
  const next = rows[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}
