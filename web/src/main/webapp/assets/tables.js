/** Sorting and filtering the rows that are on the page. */
const order = new Intl.Collator("sv", { numeric: true, sensitivity: "base" });

export function tables() {
  document.querySelectorAll("table[data-sortable]").forEach(table => {
    [...table.tHead.rows[0].cells].forEach((head, column) => head.querySelector(".hidden") || sortable(table, head, column));
    if (table.tBodies[0].rows.length > 5) {
      filterable(table);
    }
  });
}

function sortable(table, head, column) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = head.textContent;
  head.replaceChildren(button);
  button.addEventListener("click", () => {
    const down = head.getAttribute("aria-sort") === "ascending";
    table.querySelectorAll("th[aria-sort]").forEach(other => other.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const rows = [...table.tBodies[0].rows];
    rows.sort((a, b) => order.compare(text(a, column), text(b, column)) * (down ? -1 : 1));
    table.tBodies[0].append(...rows);
  });
}

function text(row, column) {
  return row.cells[column].textContent.trim();
}

function filterable(table) {
  const line = document.createElement("p");
  line.className = "table-filter";
  const label = document.createElement("label");
  label.textContent = table.dataset.filter + " ";
  const field = document.createElement("input");
  field.type = "search";
  label.append(field);
  const count = document.createElement("span");
  count.className = "quiet";
  count.setAttribute("role", "status");
  line.append(label, count);
  table.parentElement.before(line);
  field.addEventListener("input", () => {
    const words = field.value.toLocaleLowerCase("sv").split(/\s+/).filter(word => word);
    const rows = [...table.tBodies[0].rows];
    rows.forEach(row => {
      const content = row.textContent.toLocaleLowerCase("sv");
      row.hidden = !words.every(word => content.includes(word));
    });
    const shown = rows.filter(row => !row.hidden).length;
    count.textContent = words.length ? table.dataset.count.replace("{0}", shown).replace("{1}", rows.length) : "";
  });
}
