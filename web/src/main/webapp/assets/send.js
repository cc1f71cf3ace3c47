/**
 * Forms that change something through REST. A form names method and address in data-send and data-to, where to go after in data-next ({id} is
 * that of the answer), and in data-match the revision that was seen. What is refused is told in the form, and what was typed stays. Their method
 * is dialog: pressed before this script is there, they do nothing, and no page is left.
 */
export function sending() {
  document.querySelectorAll("form[data-send]").forEach(form => form.addEventListener("submit", event => {
    event.preventDefault();
    submit(form);
  }));
  document.querySelectorAll("[data-add-comment]").forEach(button => button.addEventListener("click", () => addComment(button)));
  document.querySelectorAll("form[data-changes]").forEach(changes);
}

export const HEADERS = { "Samdiarium-Page": "1", "Accept": "application/json", "Accept-Language": document.documentElement.lang };

async function submit(form) {
  if (form.dataset.busy) {
    return;
  }
  form.dataset.busy = "true";
  const progress = form.querySelector(".progress");
  if (progress) {
    progress.textContent = document.body.dataset.working;
  }
  const answer = await request(form.dataset.send, form.dataset.to, body(form), form.dataset.match);
  delete form.dataset.busy;
  if (progress) {
    progress.textContent = "";
  }
  if (answer.ok) {
    go(form.dataset.next.replace("{id}", answer.value?.id ?? ""));
  } else {
    sessionStorage.removeItem("draft-sent");
    tell(form, answer.problem);
  }
}

/** One request: ok with the answer's value, or the problem as the server tells it. */
export async function request(method, to, content, match) {
  const headers = { ...HEADERS };
  if (match !== undefined) {
    headers["If-Match"] = `"${match}"`;
  }
  if (typeof content === "string") {
    headers["Content-Type"] = "application/json";
  }
  try {
    const answer = await fetch(to, { method, headers, body: method === "DELETE" ? undefined : content });
    if (answer.redirected && new URL(answer.url).pathname === "/login") {
      return { ok: false, status: 401, problem: { title: "401" } };
    }
    const text = await answer.text();
    const value = text && answer.headers.get("Content-Type")?.includes("json") ? JSON.parse(text) : null;
    return answer.ok ? { ok: true, status: answer.status, value, tag: answer.headers.get("ETag") }
      : { ok: false, status: answer.status, problem: value ?? { title: String(answer.status) } };
  } catch {
    return { ok: false, status: 0, problem: null };
  }
}

/** Tells a problem in the form's own place, and leads there. */
export function tell(form, problem) {
  const place = form.querySelector(".send-problem");
  place.className = "send-problem notice bad";
  place.textContent = sentence(problem);
  place.hidden = false;
  place.focus();
}

/** A problem in words; none stands for a server that could not be reached. */
export function sentence(problem) {
  return problem ? [problem.title + ".", problem.detail, problem.todo].filter(part => part).join(" ") : document.body.dataset.unreachable;
}

/** To a page; one that is shown already is read anew. */
export function go(next) {
  const url = new URL(next, location.href);
  if (url.pathname + url.search === location.pathname + location.search) {
    history.replaceState(null, "", url);
    location.reload();
  } else {
    location.assign(url);
  }
}

function body(form) {
  if (form.enctype === "multipart/form-data") {
    return new FormData(form);
  }
  const json = {};
  [...form.elements].filter(field => field.name && !field.disabled && !field.closest("[data-comment]")).forEach(field => put(json, field));
  const comments = form.querySelectorAll("[data-comment]");
  if (comments.length) {
    json.comments = [...comments].map(comment => Object.fromEntries([...comment.querySelectorAll("[data-part]")]
      .map(part => [part.dataset.part, part.value])));
  }
  return JSON.stringify(json);
}

function put(json, field) {
  const { name, value, dataset } = field;
  if (dataset.list) {
    json[name] ??= [];
    if (field.type !== "checkbox" || field.checked) {
      json[name].push(value);
    }
  } else if (field.type === "checkbox") {
    json[name] = field.checked;
  } else if (field.type === "radio") {
    if (field.checked) {
      json[name] = value;
    }
  } else if (dataset.lines) {
    json[name] = lines(value, dataset.lines.split(" "));
  } else if (dataset.split) {
    const [first, second] = dataset.split.split(" ");
    json[first] = value.split(":")[0];
    json[second] = Number(value.split(":")[1]);
  } else if (value !== "" && !field.closest("[hidden]:not(.send-problem)") || field.type === "hidden") {
    json[name] = dataset.number ? Number(value) : value;
  }
}

function lines(text, names) {
  return text.split("\n").map(line => line.trim()).filter(line => line).map(line =>
    Object.fromEntries(line.split(";").map(part => part.trim()).slice(0, names.length).map((part, i) => [names[i], part])));
}

function addComment(button) {
  const list = button.closest("fieldset").querySelector("[data-comment-list]");
  list.append(document.getElementById(button.dataset.addComment).content.cloneNode(true));
  const added = list.lastElementChild;
  added.querySelector("[data-remove-comment]").addEventListener("click", () => {
    added.remove();
    button.focus();
  });
  added.querySelector("select").focus();
}

/** When a later version is chosen, the changes of the section in it can be chosen. */
function changes(form) {
  const version = form.querySelector("[data-version]");
  const stop = form.querySelector("select[name=stop]");
  const chosen = stop?.dataset.stop ?? "";
  if (!version) {
    return;
  }
  const show = async () => {
    stop.closest(".field").hidden = version.value === "";
    if (version.value === "") {
      return;
    }
    let answer = await request("GET", form.dataset.changes + "&version=" + version.value);
    for (let tries = 0; answer.status === 202 && tries < 20; tries++) {
      await new Promise(done => { setTimeout(done, 500); });
      answer = await request("GET", form.dataset.changes + "&version=" + version.value);
    }
    const found = answer.ok ? answer.value : [];
    stop.replaceChildren(...[{ stop: "", text: stop.dataset.none }, ...found].map(each => {
      const option = document.createElement("option");
      option.value = each.stop;
      option.textContent = each.stop ? `${each.stop}: ${each.text}` : each.text;
      option.selected = String(each.stop) === chosen;
      return option;
    }));
    if (found.length && stop.value === "" && chosen === "") {
      stop.selectedIndex = 1;
    }
  };
  version.addEventListener("change", show);
  form.closest("details").addEventListener("toggle", show, { once: true });
}
