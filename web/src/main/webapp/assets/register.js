/** Registering from the keyboard: the focus goes where a decision is needed, unless somebody has begun to type; marks go when their field is touched, Ctrl+Enter takes the next. */
export function register() {
  const form = document.querySelector("form[data-focus-field]");
  if (!form) {
    return;
  }
  unmarking(form);
  putting(form);
  telling(form);
  form.addEventListener("keydown", event => {
    if (event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      form.requestSubmit(form.querySelector("[data-key='Ctrl+Enter']") || form.querySelector("button[type=submit]"));
    }
  });
  const wrong = form.querySelector(".field-error");
  const field = wrong ? wrong.closest(".field, .check").querySelector("input, select") : document.getElementById(form.dataset.focusField);
  if (wrong) {
    const part = field.closest("details");
    if (part) {
      part.open = true;
    }
    field.setAttribute("aria-invalid", "true");
  }
  const free = document.activeElement === document.body || document.activeElement.matches("[data-focus=first]");
  if (field && free) {
    field.focus({ preventScroll: !wrong });
    field.scrollIntoView({ block: "nearest" });
    if (wrong && field.select) {
      field.select();
    }
  }
}

function unmarking(form) {
  form.querySelectorAll("[data-filled]").forEach(mark => {
    const field = document.getElementById(mark.dataset.filled);
    const began = field.value;
    const judge = () => { mark.hidden = field.value !== began; };
    field.addEventListener("input", judge);
    field.addEventListener("change", judge);
  });
}

function putting(form) {
  form.querySelectorAll("button[data-puts]").forEach(button => {
    button.hidden = false;
    button.addEventListener("click", () => {
      const field = document.getElementById(button.dataset.into);
      field.value = button.dataset.puts;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.focus();
    });
  });
}

function telling(form) {
  form.querySelectorAll("[data-shows]").forEach(words => {
    const field = document.getElementById(words.dataset.shows);
    const tell = () => { words.textContent = field.options[field.selectedIndex].text; };
    field.addEventListener("change", tell);
    tell();
  });
}
