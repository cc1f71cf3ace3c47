/** The inbox takes files as they are chosen, dropped anywhere on the page or pasted: one request and one line each, two at a time. */
const AT_ONCE = 2;

export function intake() {
  const form = document.querySelector("form[data-intake]");
  if (!form) {
    return;
  }
  const field = form.querySelector("input[type=file]");
  const lines = [];
  const take = files => {
    [...files].forEach(file => lines.push(line(form, file, next)));
    next();
  };
  const next = () => {
    lines.filter(each => each.state === "waiting").slice(0, Math.max(0, AT_ONCE - lines.filter(each => each.state === "sending").length))
      .forEach(each => each.send());
    tell(form, lines);
    if (lines.length && lines.every(each => each.state !== "waiting" && each.state !== "sending")) {
      settled(lines);
    }
  };
  form.querySelector("[data-without-script]").hidden = true;
  form.querySelector(".rule").textContent = form.dataset.hint;
  field.required = false;
  field.addEventListener("change", () => {
    take(field.files);
    field.value = "";
  });
  form.addEventListener("submit", event => event.preventDefault());
  dropping(form, take);
  pasting(form, take);
  addEventListener("beforeunload", event => {
    if (lines.some(each => each.state === "sending" || each.state === "waiting")) {
      event.preventDefault();
    }
  });
}

function dropping(form, take) {
  const carries = event => event.dataTransfer && [...event.dataTransfer.types].includes("Files");
  ["dragenter", "dragover"].forEach(name => addEventListener(name, event => {
    if (carries(event)) {
      event.preventDefault();
      form.classList.add("over");
    }
  }));
  addEventListener("dragleave", event => {
    if (!event.relatedTarget) {
      form.classList.remove("over");
    }
  });
  addEventListener("drop", event => {
    form.classList.remove("over");
    if (carries(event)) {
      event.preventDefault();
      take(event.dataTransfer.files);
    }
  });
}

/** A screenshot has no name of its own: it is named by the time it was pasted. */
function pasting(form, take) {
  document.addEventListener("paste", event => {
    const files = [...event.clipboardData.files];
    if (files.length) {
      event.preventDefault();
      const time = new Date().toLocaleString("sv").replaceAll(":", ".");
      take(files.map((file, i) => /^image\.\w+$/.test(file.name)
        ? new File([file], form.dataset.pasted.replace("{0}", time) + (i ? ` (${i + 1})` : "") + file.name.slice(5), { type: file.type }) : file));
    }
  });
}

function line(form, file, changed) {
  const item = document.createElement("li");
  const name = document.createElement("strong");
  const bar = document.createElement("progress");
  const words = document.createElement("span");
  const buttons = document.createElement("span");
  name.textContent = file.name;
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute("aria-label", file.name);
  item.append(name, bar, words, buttons);
  form.querySelector(".intake").append(item);
  const made = { state: "waiting", file, id: null, send: () => sending(form, made, show, changed) };
  const show = (state, text) => {
    made.state = state;
    item.className = state;
    bar.hidden = state !== "sending" && state !== "waiting";
    words.textContent = text;
    buttons.replaceChildren();
    if (state === "lost") {
      buttons.append(button(form.dataset.again, file.name, () => { show("waiting", form.dataset.waiting); changed(); }));
    }
    if (state === "lost" || state === "refused") {
      buttons.append(button(form.dataset.away, file.name, () => { made.state = "away"; item.remove(); form.querySelector("input").focus(); changed(); }));
    }
  };
  made.percent = (part, text) => {
    bar.value = part;
    words.textContent = text;
  };
  show("waiting", form.dataset.waiting);
  if (file.size > Number(form.dataset.intake)) {
    show("refused", form.dataset.tooLarge.replace("{1}", file.name));
  }
  return made;
}

function button(words, about, press) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "small";
  made.textContent = words;
  made.setAttribute("aria-label", words + ": " + about);
  made.addEventListener("click", press);
  return made;
}

function sending(form, made, show, changed) {
  const request = new XMLHttpRequest();
  const body = new FormData();
  body.append("file", made.file);
  request.open("POST", "/api/v1/received");
  request.setRequestHeader("Samdiarium-Page", "1");
  request.setRequestHeader("Accept-Language", document.documentElement.lang);
  request.upload.addEventListener("progress", event => {
    const part = Math.floor(event.loaded / event.total * 100);
    made.percent(part, part < 100 ? form.dataset.sending.replace("{0}", part) : form.dataset.reading);
  });
  const end = (state, text) => { show(state, text); changed(); };
  request.addEventListener("load", () => {
    const answer = parsed(request.responseText);
    if (request.status === 201) {
      made.id = answer.id;
      end("taken", form.dataset.taken);
    } else if (request.status === 401) {
      end("lost", form.dataset.expired);
    } else if (request.status < 500 && answer.detail) {
      end("refused", [answer.title + ".", answer.detail, answer.todo].join(" "));
    } else {
      end("lost", answer.detail ? answer.detail + " " + answer.todo : form.dataset.lost);
    }
  });
  ["error", "abort", "timeout"].forEach(name => request.addEventListener(name, () => end("lost", form.dataset.lost)));
  show("sending", form.dataset.sending.replace("{0}", 0));
  request.send(body);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function tell(form, lines) {
  const counted = lines.filter(each => each.state !== "away");
  const taken = counted.filter(each => each.state === "taken").length;
  form.querySelector(".intake-summary").textContent = counted.length > 1 || taken
    ? form.dataset.summary.replace("{0}", taken).replace("{1}", counted.length) : "";
}

/** One file alone goes straight to its registration; several are shown in the list, which begins with the newest. */
async function settled(lines) {
  const fresh = lines.filter(each => each.state === "taken" && !each.shown);
  if (lines.length === 1 && fresh.length === 1) {
    location.assign("/diariefor?fil=" + fresh[0].id);
    return;
  }
  if (!fresh.length) {
    return;
  }
  fresh.forEach(each => { each.shown = true; });
  const answer = await fetch("/inkorg");
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const list = page.getElementById("waiting");
  if (list) {
    document.getElementById("waiting").replaceWith(list);
    const first = list.querySelector("[data-row]");
    if (first && lines.every(each => each.state === "taken" || each.state === "away")) {
      first.focus();
    }
  }
}
