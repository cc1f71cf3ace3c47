/**
 * A text field that proposes while one types (WAI-ARIA APG: editable combobox with list autocomplete and automatic selection). Arrow keys move,
 * Enter or Tab takes, Escape closes. What is typed may also be left as it is: the server understands a number in every form.
 */
const PATIENCE = 120;

export function comboboxes() {
  document.querySelectorAll("input[data-combobox]").forEach(combobox);
}

function combobox(field) {
  const list = document.getElementById(field.dataset.list);
  const chosen = document.getElementById(field.dataset.chosen);
  const revealed = document.getElementById(field.dataset.reveals);
  let options = [];
  let at = -1;
  let asked = 0;
  let timer;

  Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id }).forEach(([name, value]) => field.setAttribute(name, value));
  list.setAttribute("role", "listbox");

  const close = () => {
    asked++;
    clearTimeout(timer);
    list.hidden = true;
    at = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const reveal = () => { revealed.hidden = field.value.trim() !== ""; };
  const mark = place => {
    at = place;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (at >= 0) {
      field.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  };
  const choose = option => {
    field.value = option.number;
    chosen.textContent = option.title;
    close();
    reveal();
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const show = (found, typed) => {
    options = found;
    list.replaceChildren(...found.map((option, i) => row(list, option, i, choose)));
    list.hidden = !found.length;
    field.setAttribute("aria-expanded", String(found.length > 0));
    chosen.textContent = !typed ? "" : found.length ? field.dataset.found.replace("{0}", found.length) : field.dataset.none;
    mark(found.length && typed ? 0 : -1);
  };
  const ask = async (typed, place) => {
    const mine = ++asked;
    const answer = await fetch(field.dataset.combobox + encodeURIComponent(typed), { headers: { "Samdiarium-Page": "1" } }).catch(() => null);
    if (mine === asked && answer && answer.ok && document.activeElement === field) {
      show(await answer.json(), typed);
      if (place !== undefined && options.length) {
        mark(place < 0 ? options.length - 1 : place);
      }
    }
  };

  field.addEventListener("input", () => {
    close();
    reveal();
    chosen.textContent = "";
    const typed = field.value.trim();
    if (typed) {
      timer = setTimeout(() => ask(typed), PATIENCE);
    }
  });
  field.addEventListener("change", reveal);
  field.addEventListener("blur", () => close());
  field.addEventListener("keydown", event => {
    const open = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (open) {
        mark((at + step + options.length + (at < 0 && step < 0 ? 1 : 0)) % options.length);
      } else {
        ask(field.value.trim(), step > 0 ? 0 : -1);
      }
    } else if ((event.key === "Enter" || event.key === "Tab") && open && at >= 0 && !event.ctrlKey) {
      if (event.key === "Enter") {
        event.preventDefault();
      }
      choose(options[at]);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      close();
    }
  });
  reveal();
}

function row(list, option, i, choose) {
  const made = document.createElement("span");
  made.id = list.id + "-" + i;
  made.className = "option";
  made.setAttribute("role", "option");
  const number = document.createElement("code");
  number.textContent = option.number;
  made.append(number, " " + option.title);
  made.addEventListener("mousedown", event => {
    event.preventDefault();
    choose(option);
  });
  return made;
}
