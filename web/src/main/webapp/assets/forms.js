/** Small things of forms: one press is one request, notices get the focus, copying, folding, choosing all. */
export function forms() {
  onceOnly();
  const notice = document.querySelector("[data-focus=first]");
  if (notice) {
    notice.focus();
  }
  const narrow = matchMedia("(max-width: 860px)");
  const fold = () => document.querySelectorAll("[data-fold=narrow]").forEach(part => { part.open = !narrow.matches; });
  narrow.addEventListener("change", fold);
  fold();
  if (location.hash) {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.matches("details")) {
      target.open = true;
    }
  }
  copying();
  revealing();
  ofTheShown();
  choosing();
}

function onceOnly() {
  document.querySelectorAll("form[method=post]").forEach(form => form.addEventListener("submit", event => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    setTimeout(() => {
      if (!event.defaultPrevented) {
        form.dataset.sent = "true";
      }
    });
    if (form.dataset.working) {
      form.querySelector(".progress").textContent = document.body.dataset.working;
    }
  }));
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(form => delete form.dataset.sent));
}

function copying() {
  document.querySelectorAll("[data-copy]").forEach(button => {
    if (!navigator.clipboard) {
      return;
    }
    button.hidden = false;
    const words = button.textContent;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.copied;
      setTimeout(() => { button.textContent = words; }, 2000);
    });
  });
}

function revealing() {
  document.querySelectorAll("select[data-reveals]").forEach(choice => {
    const part = document.getElementById(choice.dataset.reveals);
    const show = () => { part.hidden = choice.value !== ""; };
    choice.addEventListener("change", show);
    show();
  });
}

/** What belongs to the choice that is shown: put away, and not sent, when another is picked. */
function ofTheShown() {
  document.querySelectorAll("select[data-shown-with]").forEach(choice => {
    const part = document.getElementById(choice.dataset.shownWith);
    const show = () => {
      part.hidden = !choice.selectedOptions[0].defaultSelected;
      part.querySelectorAll("input").forEach(input => { input.disabled = part.hidden; });
    };
    choice.addEventListener("change", show);
    addEventListener("pageshow", show);
  });
}

function choosing() {
  document.querySelectorAll("[data-all]").forEach(group => {
    const line = document.createElement("p");
    line.className = "buttons";
    [[group.dataset.all, true], [group.dataset.none, false]].forEach(([words, checked]) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "small";
      button.textContent = words;
      button.addEventListener("click", () => group.querySelectorAll("input[type=checkbox]:not(:disabled)")
        .forEach(box => { box.checked = checked; }));
      line.append(button);
    });
    group.querySelector("legend").after(line);
  });
}
