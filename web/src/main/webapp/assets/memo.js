/**
 * A memo's form: saved while one writes, points and parts added, removed and moved, by keyboard too (Alt and an arrow moves, Ctrl and Enter adds).
 * What cannot be saved stays typed, and it is told why.
 */
const PATIENCE = 1200;

export function memo() {
  const form = document.querySelector("form[data-memo]");
  if (!form || form.querySelector("fieldset").disabled) {
    return;
  }
  const state = form.querySelector(".memo-state");
  const saver = saving(form, state);
  form.querySelectorAll("ol[data-list]").forEach(list => editable(list, form, state, saver));
  form.addEventListener("input", event => event.target.name !== "case" && saver.later());
  form.addEventListener("change", saver.soon);
  addEventListener("beforeunload", event => {
    if (saver.isWaiting()) {
      event.preventDefault();
    }
  });
  form.addEventListener("submit", event => {
    event.preventDefault();
    saver.soon();
  });
  document.querySelectorAll("main form").forEach(other => other !== form && other.addEventListener("submit", event => afterSaving(event, other, saver)));
}

/** What is done with the memo is done with what is written: that is saved first. */
async function afterSaving(event, other, saver) {
  if (saver.isWaiting()) {
    const button = event.submitter;
    event.preventDefault();
    if (await saver.flush()) {
      other.requestSubmit(button);
    }
  }
}

function saving(form, state) {
  let revision = form.dataset.revision;
  let chosenCase = form.elements.case.value;
  let refusedCase = null;
  let timer;
  let waiting = false;
  let busy = false;
  let stopped = false;

  const say = (text, bad) => {
    state.textContent = text;
    state.classList.toggle("bad", Boolean(bad));
  };
  const fault = text => {
    const line = document.getElementById("case-error");
    line.hidden = !text;
    line.textContent = text;
    form.elements.case.setAttribute("aria-invalid", String(Boolean(text)));
  };
  const later = () => {
    waiting = true;
    clearTimeout(timer);
    if (!stopped) {
      say(form.dataset.unsaved);
      timer = setTimeout(save, PATIENCE);
    }
  };
  const refused = async (answer, sent) => {
    const problem = await answer.json().catch(() => ({ title: form.dataset.offline, detail: "", todo: "", code: "" }));
    if (problem.code.startsWith("registry.case-") && sent !== chosenCase) {
      refusedCase = sent;
      fault(`${problem.detail} ${problem.todo}`);
      await save();
      return;
    }
    stopped = problem.code === "memo.changed" || answer.status === 401;
    say(`${problem.title}. ${problem.detail} ${problem.todo}`, true);
  };
  const save = async () => {
    clearTimeout(timer);
    if (busy || stopped) {
      return;
    }
    busy = true;
    waiting = false;
    say(form.dataset.saving);
    const typed = form.elements.case.value;
    const sent = typed === refusedCase ? chosenCase : typed;
    const answer = await fetch(form.dataset.memo, {
      method: "PUT",
      headers: { "Content-Type": "application/json", Accept: "application/json", "Accept-Language": document.documentElement.lang, "Samdiarium-Page": "1", "If-Match": `"${revision}"` },
      body: JSON.stringify(written(form, sent)),
    }).catch(() => null);
    busy = false;
    if (!answer) {
      waiting = true;
      say(form.dataset.offline, true);
      timer = setTimeout(save, 10 * PATIENCE);
    } else if (answer.ok) {
      const saved = await answer.json();
      revision = String(saved.revision);
      if (typed !== refusedCase) {
        fault("");
      }
      form.elements.seen.value = revision;
      document.querySelectorAll("input[data-seen]").forEach(field => { field.value = revision; });
      if (sent !== chosenCase && !waiting) {
        location.reload();
        return;
      }
      chosenCase = waiting ? chosenCase : sent;
      say(form.dataset.saved.replace("{0}", new Date().toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit" })));
      preview(revision);
    } else {
      waiting = true;
      await refused(answer, sent);
    }
    if (waiting && !stopped && answer && answer.ok) {
      later();
    }
  };
  return {
    later,
    soon: () => { later(); clearTimeout(timer); timer = setTimeout(save, 50); },
    isWaiting: () => waiting || busy,
    /** Saves what is left. @return whether all is saved */
    flush: async () => {
      for (let tries = 0; tries < 50 && busy; tries++) {
        await new Promise(resolve => setTimeout(resolve, 100));
      }
      if (waiting) {
        await save();
      }
      return !waiting && !busy;
    },
    say,
  };
}

function written(form, caseNumber) {
  const one = name => form.elements[name].value;
  const all = name => [...form.querySelectorAll(`[name=${name}]`)];
  const texts = all("avsnittstext");
  return {
    caseNumber, date: one("datum") || null, department: one("forvaltning"), handler: one("handlaggare"), phone: one("telefon"), email: one("epost"),
    to: one("till"), title: one("rubrik"), proposals: all("punkt").map(field => field.value), summary: one("sammanfattning"),
    parts: all("avsnittsrubrik").map((heading, i) => ({ heading: heading.value, text: texts[i].value })), financing: one("finansiering"),
    preparation: one("beredning"), sentTo: one("skickas"), attachments: all("bilaga").filter(box => box.checked).map(box => box.value),
    secrecy: { provision: one("sekretess") || null, date: one("markningsdag") || null, authority: one("markningsmyndighet"), publicTitle: one("offentligrubrik") || null },
  };
}

/** Shows how it looks now; the pages that are there stay until the new ones have come. */
async function preview(revision) {
  const place = document.getElementById("preview");
  const answer = await fetch(place.dataset.pages, { headers: { "Samdiarium-Page": "1" } }).catch(() => null);
  if (!answer || !answer.ok) {
    return;
  }
  const { pages } = await answer.json();
  const figures = place.querySelectorAll("figure");
  for (let page = 1; page <= pages; page++) {
    const figure = figures[page - 1] || place.appendChild(figures[0].cloneNode(true));
    const picture = figure.querySelector("img");
    picture.src = `${place.dataset.pages}/${page}?v=${revision}`;
    picture.alt = place.dataset.alt.replace("{0}", page).replace("{1}", pages);
  }
  [...figures].slice(pages).forEach(figure => figure.remove());
}

function editable(list, form, state, saver) {
  const empty = list.lastElementChild.cloneNode(true);
  const items = () => [...list.querySelectorAll("[data-item]")];
  const number = () => items().forEach((item, i) => {
    const name = list.dataset.list.replace("{0}", i + 1);
    const only = item.querySelector("textarea[name=punkt]");
    if (only) {
      only.setAttribute("aria-label", name);
    }
    item.querySelectorAll("[id]").forEach(field => {
      const id = field.id.replace(/-[^-]*$/, `-${i}`);
      item.querySelector(`label[for="${field.id}"]`).htmlFor = id;
      field.id = id;
    });
    item.querySelectorAll("button").forEach(button => button.setAttribute("aria-label", `${button.textContent}: ${name}`));
    item.querySelector("[data-move='-1']").disabled = i === 0;
    item.querySelector("[data-move='1']").disabled = i === items().length - 1;
  });
  const move = (item, step) => {
    const other = step < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (!other) {
      return;
    }
    const focused = document.activeElement;
    list.insertBefore(step < 0 ? item : other, step < 0 ? other : item);
    number();
    (focused.disabled ? item.querySelector("textarea") : focused).focus();
    saver.soon();
    saver.say(form.dataset.moved.replace("{0}", items().indexOf(item) + 1));
  };
  const add = after => {
    const item = dressed(empty.cloneNode(true));
    list.insertBefore(item, after ? after.nextElementSibling : null);
    number();
    item.querySelector("input, textarea").focus();
  };
  const remove = item => {
    const at = items().indexOf(item);
    item.remove();
    if (!items().length) {
      list.append(dressed(empty.cloneNode(true)));
    }
    number();
    items()[Math.min(at, items().length - 1)].querySelector("input, textarea").focus();
    saver.soon();
    offer(item, at);
  };
  const offer = (item, at) => {
    saver.say(form.dataset.removed);
    const undo = document.createElement("button");
    undo.type = "button";
    undo.className = "small";
    undo.textContent = form.dataset.undo;
    undo.addEventListener("click", () => {
      list.insertBefore(item, items()[at] || null);
      number();
      item.querySelector("input, textarea").focus();
      saver.soon();
      saver.say(form.dataset.undone);
    });
    list.after(undo);
    undo.addEventListener("click", () => undo.remove());
    setTimeout(() => undo.remove(), 20000);
  };
  const dressed = item => {
    const line = document.createElement("div");
    line.className = "item-buttons";
    [[list.dataset.up, () => move(item, -1), "-1"], [list.dataset.down, () => move(item, 1), "1"], [list.dataset.remove, () => remove(item), null]]
      .forEach(([words, act, step]) => {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "small";
        button.textContent = words;
        if (step) {
          button.dataset.move = step;
        }
        button.addEventListener("click", act);
        line.append(button);
      });
    item.append(line);
    item.addEventListener("keydown", event => {
      if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
        event.preventDefault();
        move(item, event.key === "ArrowUp" ? -1 : 1);
      } else if (event.ctrlKey && event.key === "Enter") {
        event.preventDefault();
        add(item);
      }
    });
    return item;
  };
  items().forEach(dressed);
  const more = document.createElement("button");
  more.type = "button";
  more.className = "small";
  more.textContent = list.dataset.add;
  more.addEventListener("click", () => add(null));
  const line = document.createElement("p");
  line.className = "buttons";
  line.append(more);
  list.after(line);
  const last = items().at(-1);
  if (items().length > 1 && ![...last.querySelectorAll("input, textarea")].some(field => field.value)) {
    last.remove();
  }
  number();
}
