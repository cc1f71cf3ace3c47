/** Forms that change through REST: what is typed is sent as JSON, a refusal is told in the form and loses nothing, success is told on the page after. */
import { go, request, sentence } from "./send.js";

const TOLD = "told-after";

export function restForms() {
  tell();
  document.querySelectorAll("form[data-rest]").forEach(form => {
    form.addEventListener("submit", event => {
      event.preventDefault();
      send(form);
    });
    form.addEventListener("change", () => reveal(form));
    reveal(form);
  });
  document.querySelectorAll("a[href^='#']").forEach(link => link.addEventListener("click", () => open(link.getAttribute("href").slice(1))));
}

/** A link to a folded part unfolds it. */
function open(id) {
  const part = id && document.getElementById(id);
  if (part && part.matches("details")) {
    part.open = true;
  }
}

/** Parts that belong to a choice are shown with it, and sent only then. */
function reveal(form) {
  form.querySelectorAll("[data-when]").forEach(part => {
    const [name, value] = part.dataset.when.split("=");
    show(part, form.elements.namedItem(name)?.value === value);
  });
  const file = form.querySelector("[data-file]");
  form.querySelectorAll("[data-with-file]").forEach(part => show(part, file && file.files.length > 0));
}

function show(part, shown) {
  part.hidden = !shown;
  part.querySelectorAll("input, select, textarea").forEach(field => { field.disabled = !shown; });
}

async function send(form) {
  const button = form.querySelector("button[type=submit]");
  fault(form, "");
  button.disabled = true;
  const waits = setTimeout(() => { form.querySelector(".progress").textContent = document.body.dataset.sending.replace("{0}", ""); }, 300);
  try {
    const body = typed(form);
    await received(form, body);
    const made = await post(form.dataset.rest, JSON.stringify(body));
    sessionStorage.removeItem("draft:" + form.dataset.draft);
    sessionStorage.setItem(TOLD, form.dataset.success);
    go((form.dataset.then ?? location.pathname + location.search).replace("{id}", idOf(made.id)));
  } catch (error) {
    sessionStorage.removeItem("draft-sent");
    fault(form, error.told ?? String(error.message));
  } finally {
    clearTimeout(waits);
    form.querySelector(".progress").textContent = "";
    button.disabled = false;
  }
}

/** The fields as JSON; a name with a point stands for a member of a member. Empty fields are left out. */
function typed(form) {
  const body = {};
  for (const field of form.elements) {
    const type = field.dataset;
    if (field.disabled || field.type === "submit" || field.type === "file" || (field.name === "" && type.version === undefined)) {
      continue;
    }
    if (type.list !== undefined) {
      body[field.name] = [...(body[field.name] ?? []), ...(field.checked ? [field.value] : [])];
    } else if (type.boolean !== undefined) {
      put(body, field.name, field.checked);
    } else if (field.type === "checkbox") {
      put(body, field.name, field.checked ? field.value : "");
    } else if (type.version !== undefined) {
      const [document, version] = address(field);
      Object.assign(body, { document, version });
    } else if (type.document !== undefined) {
      put(body, field.name, field.value.trim() === "" ? "" : address(field)[0]);
    } else {
      put(body, field.name, type.number !== undefined && field.value !== "" ? Number(field.value) : field.value);
    }
  }
  return body;
}

function put(body, name, value) {
  if (value === "") {
    return;
  }
  const names = name.split(".");
  const last = names.pop();
  names.reduce((part, member) => (part[member] ??= {}), body)[last] = value;
}

/** The document, and the version, that the address of a document's page names. */
function address(field) {
  const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(field.value);
  if (!id) {
    throw Object.assign(new Error("misread"), { told: field.dataset.misread });
  }
  return [id[0], Number(/version=(\d+)/.exec(field.value)?.[1] ?? 1)];
}

/** A chosen file is handed to the inbox first; sent again after a refusal, it is not handed in twice. */
async function received(form, body) {
  const field = form.querySelector("[data-file]");
  if (!field || !field.files.length) {
    return;
  }
  const file = field.files[0];
  const mark = `${file.name} ${file.size} ${file.lastModified}`;
  if (field.dataset.mark !== mark) {
    const part = new FormData();
    part.append("file", file);
    const taken = await post("/api/v1/received", part);
    field.dataset.mark = mark;
    field.dataset.taken = idOf(taken.id);
  }
  put(body, field.dataset.file, field.dataset.taken);
}

async function post(path, body) {
  const answer = await request("POST", path, body);
  if (!answer.ok) {
    throw Object.assign(new Error("refused"), { told: sentence(answer.problem) });
  }
  return answer.value;
}

function tell() {
  const words = sessionStorage.getItem(TOLD);
  sessionStorage.removeItem(TOLD);
  const place = document.querySelector("[data-told]");
  if (words && place) {
    place.hidden = false;
    place.textContent = words;
  }
}

function idOf(value) {
  return typeof value === "string" ? value : value?.value ?? "";
}

function fault(form, words) {
  const line = form.querySelector(".form-fault");
  line.hidden = !words;
  line.textContent = words;
  if (words) {
    line.focus();
  }
}
